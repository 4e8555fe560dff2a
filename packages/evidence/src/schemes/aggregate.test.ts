import type { Facts } from '@yanzhen/science/labelled';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aggregateToGroups,
  aggregateToLevel,
  applyConcordance,
  chinaRegions,
  commonGroups,
  concordances,
  dividedUnits,
  findConcordance,
  findScheme,
  gbt4754,
  regionGroups,
} from './index.ts';

/** Facts of one measure and year from [region, industry, value]. */
function facts(rows: readonly (readonly [string, string, number])[], unit = '亿元'): Facts {
  const regions = [...new Set(rows.map((row) => row[0]))];
  const industries = [...new Set(rows.map((row) => row[1]))];
  return {
    regions,
    industries,
    measures: [{ code: 'output', unit }],
    region: Uint32Array.from(rows, (row) => regions.indexOf(row[0])),
    industry: Uint32Array.from(rows, (row) => industries.indexOf(row[1])),
    year: new Int16Array(rows.length).fill(2020),
    measure: new Uint8Array(rows.length),
    value: Float64Array.from(rows, (row) => row[2]),
    sourceRow: Uint32Array.from(rows, (_, i) => i + 2),
  };
}

const cells = (result: Facts) =>
  Object.fromEntries(
    Array.from(result.value, (value, i) => [
      `${result.regions[result.region[i]!]} ${result.industries[result.industry[i]!]}`,
      value,
    ]),
  );
const total = (result: Facts) => result.value.reduce((sum, value) => sum + value, 0);

describe('aggregateToLevel', () => {
  it('sums prefectures and counties to provinces, in the order of the scheme', () => {
    const { facts: sums, left } = aggregateToLevel(
      facts([
        ['430100', '36', 5],
        ['420100', '36', 1],
        ['420106', '36', 0.5],
        ['429004', '36', 2],
        ['100000', '36', 99],
      ]),
      'region',
      chinaRegions(),
      1,
    );
    // Wuchang is part of Wuhan, which has its own figure.
    expect(cells(sums)).toEqual({ '420000 36': 3, '430000 36': 5 });
    expect(sums.regions).toEqual(['420000', '430000']);
    expect(left).toEqual(['100000']);
  });

  it('keeps the source row of a figure that stays alone', () => {
    const { facts: sums } = aggregateToLevel(
      facts([
        ['420100', '36', 1],
        ['430100', '36', 5],
        ['430200', '36', 2],
      ]),
      'region',
      chinaRegions(),
      1,
    );
    expect([...sums.sourceRow]).toEqual([2, 0]);
  });

  it('says missing when a part is missing', () => {
    const { facts: sums } = aggregateToLevel(
      facts([
        ['420000', '36', 1],
        ['420000', '37', Number.NaN],
        ['420000', '06', 4],
      ]),
      'industry',
      gbt4754(),
      1,
    );
    expect(cells(sums)).toEqual({ '420000 B': 4, '420000 C': Number.NaN });
  });

  it('refuses to sum rates', () => {
    expect(() => aggregateToLevel(facts([['420000', '36', 1]], '%'), 'industry', gbt4754(), 1)).toThrow(/rate/);
  });

  it('keeps the total whatever the classes', () => {
    const classes = gbt4754()
      .units.filter((unit) => unit.level === 4)
      .map((unit) => unit.code);
    const row = fc.tuple(fc.constantFrom(...classes), fc.integer({ min: 0, max: 1e6 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: (item) => item[0], minLength: 1 }),
        fc.integer({ min: 1, max: 4 }),
        (rows, level) => {
          const before = facts(rows.map(([code, value]) => ['420000', code, value]));
          expect(total(aggregateToLevel(before, 'industry', gbt4754(), level).facts)).toBe(total(before));
        },
      ),
    );
  });
});

describe('applyConcordance', () => {
  it.each(concordances().map((item) => [item.id, item] as const))('%s keeps totals', (_, item) => {
    const codes = [...new Set(item.links.map((link) => link.from))];
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: codes.length, maxLength: codes.length }),
        (values) => {
          const before = facts(codes.map((code, i) => ['420000', code, values[i]!]));
          const after = applyConcordance(before, 'industry', item, findScheme(item.to)!);
          expect(after.left).toEqual([]);
          expect(Math.abs(total(after.facts) - total(before))).toBeLessThanOrEqual(1e-12 * total(before));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('covers every sector on both sides of the two 42-sector classifications', () => {
    for (const [from, to] of [
      ['io42-2007', 'io42-2017'],
      ['io42-2017', 'io42-2007'],
    ] as const) {
      const item = findConcordance(from, to)!;
      expect(new Set(item.links.map((link) => link.from)).size).toBe(42);
      expect(new Set(item.links.map((link) => link.to)).size).toBe(42);
    }
    expect(dividedUnits(findConcordance('io42-2007', 'io42-2017')!)).toEqual([
      '15',
      '16',
      '17',
      '18',
      '20',
      '21',
      '40',
    ]);
  });

  it('names the groups over which both agree without weights', () => {
    const groups = commonGroups(findConcordance('io42-2007', 'io42-2017')!);
    expect(groups.flatMap((group) => group.from)).toHaveLength(42);
    expect(groups).toContainEqual({ from: ['27', '28'], to: ['29'] });
    expect(groups).toContainEqual({ from: ['40', '42'], to: ['40', '42'] });
    expect(groups.filter((group) => group.from.length === 1 && group.to.length === 1)).toHaveLength(30);
  });

  it('leaves out and names what has no link', () => {
    const item = findConcordance('gbt4754-2017', 'io42-2017')!;
    const { facts: after, left } = applyConcordance(
      facts([
        ['420000', '36', 1],
        ['420000', '97', 2],
      ]),
      'industry',
      item,
      findScheme(item.to)!,
    );
    expect(cells(after)).toEqual({ '420000 18': 1 });
    expect(left).toEqual(['97']);
  });
});

describe('aggregateToGroups', () => {
  it('counts prefectures in the groups that name their province, and leaves the rest', () => {
    const groups = regionGroups().filter((group) => ['yangtze-delta', 'central'].includes(group.code));
    const { facts: sums, left } = aggregateToGroups(
      facts([
        ['340100', '36', 2],
        ['310000', '36', 1],
        ['650000', '36', 7],
      ]),
      groups,
      chinaRegions(),
    );
    expect(cells(sums)).toEqual({ 'yangtze-delta 36': 3, 'central 36': 2 });
    expect(left).toEqual(['650000']);
  });
});
