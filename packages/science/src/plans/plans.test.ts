import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alongPath,
  closeGap,
  gapToPath,
  grownParts,
  reconcile,
  requiredChange,
  rollUp,
  spliceVintages,
  TreeError,
} from './index.ts';

const amount = fc.double({ min: 0.1, max: 1e6, noNaN: true });
const years = fc.integer({ min: 1, max: 30 });

describe('the required change', () => {
  it.each(['rate', 'amount'] as const)('leads to the target when kept to (%s)', (kind) => {
    fc.assert(
      fc.property(amount, amount, years, (last, target, span) => {
        const reached = alongPath(last, requiredChange(last, target, span, kind), span, kind);
        expect(Math.abs(reached - target)).toBeLessThanOrEqual(1e-12 * span * Math.max(last, target));
      }),
    );
  });

  it('is 12.6 % a year from 7 to 10 in three years, 7.7 % from 4 to 5', () => {
    expect(requiredChange(7, 10, 3, 'rate')).toBeCloseTo(0.1262, 4);
    expect(requiredChange(4, 5, 3, 'rate')).toBeCloseTo(0.0772, 4);
  });

  it('is unknown where no rate leads there', () => {
    expect(requiredChange(-1, 5, 3, 'rate')).toBeNaN();
    expect(requiredChange(1, 5, 0, 'rate')).toBeNaN();
  });
});

describe('the gap to the path', () => {
  it('is nothing on the path, and tells what was made', () => {
    const path = gapToPath({
      baseYear: 2020,
      base: 100,
      lastYear: 2022,
      last: 121,
      targetYear: 2025,
      target: 161.051,
      kind: 'rate',
    });
    expect(path.gap).toBeCloseTo(0, 9);
    expect(path.made).toBeCloseTo(0.1, 12);
    expect(path.planned).toBeCloseTo(0.1, 9);
  });
});

describe('closing a gap', () => {
  const parts = [
    { last: 100, rate: 0.05 },
    { last: 50, rate: 0.1 },
    { last: 30, rate: -0.02 },
  ];

  it('by one uplift of the movable parts', () => {
    const { uplift } = closeGap(parts, 260, 3, [true, false, true]);
    const lifted = parts.map((part, index) => (index === 1 ? part : { ...part, rate: part.rate + uplift }));
    expect(grownParts(lifted, 3).total).toBeCloseTo(260, 8);
  });

  it('by each part alone', () => {
    const { alone, gap } = closeGap(parts, 260, 3);
    expect(gap).toBeCloseTo(260 - grownParts(parts, 3).total, 12);
    for (const [index, rate] of alone.entries()) {
      const one = parts.map((part, place) => (place === index ? { ...part, rate } : part));
      expect(grownParts(one, 3).total).toBeCloseTo(260, 8);
    }
  });

  it('not at all when nothing may move', () => {
    expect(closeGap(parts, 260, 3, [false, false, false]).uplift).toBeNaN();
  });
});

describe('rolling up', () => {
  it('weighs parts and counts what is unknown', () => {
    const { done, known } = rollUp([
      { parent: -1 },
      { parent: 0, weight: 3, done: 1 },
      { parent: 0, done: 0.2 },
      { parent: 0, weight: 4 },
    ]);
    expect(done[0]).toBeCloseTo(0.8, 12);
    expect(known[0]).toBeCloseTo(0.5, 12);
  });

  it('does not pass over a part finished beneath a node that stands at zero', () => {
    const { contradictions } = rollUp([
      { parent: -1, done: 0 },
      { parent: 0, done: 1 },
      { parent: 0, done: 0 },
    ]);
    expect(contradictions).toEqual([{ node: 0, kind: 'finished-beneath-nothing', reported: 0, fromParts: 0.5 }]);
  });

  it('nor over a node called finished with open parts, nor over one that differs', () => {
    expect(
      rollUp([
        { parent: -1, done: 1 },
        { parent: 0, done: 0.5 },
      ]).contradictions[0]?.kind,
    ).toBe('finished-above-open');
    expect(
      rollUp([
        { parent: -1, done: 0.4 },
        { parent: 0, done: 0.5 },
      ]).contradictions[0]?.kind,
    ).toBe('apart');
    expect(
      rollUp([
        { parent: -1, done: 0.5 },
        { parent: 0, done: 0.5 },
      ]).contradictions,
    ).toEqual([]);
  });

  it('stays between the least and the most its leaves have done, whatever the order of nodes', () => {
    const tree = fc.array(
      fc.record({ up: fc.nat(), weight: amount, done: fc.double({ min: 0, max: 1, noNaN: true }) }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(tree, (raw) => {
        const parents = raw.map(({ up }, index) => (index === 0 ? -1 : up % index));
        const leaf = raw.map((_, index) => !parents.includes(index));
        const nodes = raw.map(({ weight, done }, index) => ({
          parent: parents[index]!,
          weight,
          ...(leaf[index] && { done }),
        }));
        const dones = raw.flatMap(({ done }, index) => (leaf[index] ? [done] : []));
        const root = rollUp(nodes).done[0]!;
        expect(root).toBeGreaterThanOrEqual(Math.min(...dones) - 1e-12);
        expect(root).toBeLessThanOrEqual(Math.max(...dones) + 1e-12);
        const flipped = nodes
          .map((node) => ({ ...node, parent: node.parent === -1 ? -1 : nodes.length - 1 - node.parent }))
          .reverse();
        expect(rollUp(flipped).done.at(-1)).toBeCloseTo(root, 9);
      }),
    );
  });

  it('refuses circles and parents that are not there', () => {
    expect(() => rollUp([{ parent: 1 }, { parent: 0 }])).toThrow(TreeError);
    expect(() => rollUp([{ parent: 7 }])).toThrow(TreeError);
  });
});

describe('the whole and its parts', () => {
  it('are held against each other, the difference shown', () => {
    expect(reconcile(100, [40, 50, Number.NaN])).toEqual({ whole: 100, parts: 90, difference: 10, missing: 1 });
  });
});

describe('two vintages', () => {
  const older = { years: [2018, 2019, 2020], values: [100, 110, 120] };

  it('are joined by the factor of the years they share', () => {
    const splice = spliceVintages(older, { years: [2019, 2020, 2021], values: [121, 132, 140] });
    expect(splice?.factor).toBeCloseTo(1.1, 12);
    expect(splice?.dispersion).toBeCloseTo(0, 12);
    expect(spliceVintages({ years: [2000], values: [10] }, { years: [2001], values: [12] }, 1.5)).toEqual({
      ...{ factor: 1.5, years: [], dispersion: Number.NaN },
      spliced: { years: [2000, 2001], values: [15, 12] },
    });
    expect(splice?.spliced.years).toEqual([2018, 2019, 2020, 2021]);
    expect(splice?.spliced.values[0]).toBeCloseTo(110, 9);
  });

  it('are not joined without one', () => {
    expect(spliceVintages(older, { years: [2021], values: [140] })).toBeUndefined();
  });
});
