import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Matrix, matrix, matrixAtLevel, withChanges } from '../labelled/index.ts';
import { pairContributions } from './contributions.ts';
import { divisionOfLabour } from './division-of-labour.ts';
import fixture from './fixtures/pairs.json' with { type: 'json' };
import { pairAtLevels, pairsAtLevels } from './levels.ts';
import { NON_TRADABLE, tradableColumns } from './non-tradable.ts';
import { compareRegions, pairIndex, regionPairs } from './pairs.ts';
import { pairsAfter } from './what-if.ts';

const labels = (n: number, prefix: string) => Array.from({ length: n }, (_, i) => `${prefix}${i}`);
const economy = matrix(labels(12, 'R'), labels(9, 'I'), Float64Array.from(fixture.input.flat()));
const sum = (values: Iterable<number>) =>
  [...values].reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);

/** Small economies, whole numbers, some cells missing when asked for. */
function economies(holes = false) {
  const amount = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000_000 }));
  const cell = holes
    ? fc.oneof({ weight: 8, arbitrary: amount }, { weight: 1, arbitrary: fc.constant(Number.NaN) })
    : amount;
  const shape = fc.record({ n: fc.integer({ min: 2, max: 7 }), m: fc.integer({ min: 2, max: 8 }) });
  return shape.chain(({ n, m }) =>
    fc
      .array(cell, { minLength: n * m, maxLength: n * m })
      .map((values) => matrix(labels(n, 'R'), labels(m, 'I'), Float64Array.from(values))),
  );
}

function expectSame(actual: number, expected: number, tolerance = 1e-12) {
  if (Number.isNaN(expected)) expect(actual).toBeNaN();
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance);
}

describe('pairs of regions', () => {
  it('agree with values computed in 60 digits', () => {
    const pairs = regionPairs(economy);
    for (let a = 0; a < 12; a++) {
      for (let b = a + 1; b < 12; b++) {
        const pair = pairIndex(a, b, 12);
        expectSame(pairs.similarity[pair]!, fixture.similarity[a]![b]!);
        expectSame(pairs.distance[pair]!, fixture.krugman[a]![b]!);
        expectSame(pairs.overlap[pair]!, 1 - fixture.krugman[a]![b]! / 2);
      }
    }
  });

  it('are symmetric, 1 with themselves, and have overlap = 1 − distance/2 = Σ min', () => {
    fc.assert(
      fc.property(economies(true), (data) => {
        const n = data.rows.length;
        for (let a = 0; a < n; a++) {
          const self = compareRegions(data, a, a);
          if (!Number.isNaN(self.similarity)) expect(self).toMatchObject({ similarity: 1, distance: 0, overlap: 1 });
          for (let b = a + 1; b < n; b++) {
            const pair = compareRegions(data, a, b);
            expect(compareRegions(data, b, a)).toEqual(pair);
            if (Number.isNaN(pair.overlap)) continue;
            expectSame(sum(pairContributions(data, a, b).overlap), pair.overlap);
          }
        }
      }),
    );
  });

  it('are the same one by one and all at once, with missing cells and with industries set apart', () => {
    fc.assert(
      fc.property(economies(true), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (data, chosen) => {
        const include = Uint8Array.from(data.columns, (_, j) => (chosen[j] ? 1 : 0));
        const pairs = regionPairs(data, include);
        const n = data.rows.length;
        for (let a = 0; a < n; a++) {
          for (let b = a + 1; b < n; b++) {
            const one = compareRegions(data, a, b, include);
            const pair = pairIndex(a, b, n);
            expectSame(pairs.similarity[pair]!, one.similarity);
            expectSame(pairs.distance[pair]!, one.distance);
            expectSame(pairs.overlap[pair]!, one.overlap);
            expect(pairs.compared[pair]).toBe(one.compared);
          }
        }
      }),
    );
  });

  it('do not change with the order of industries, the unit, or an empty region', () => {
    fc.assert(
      fc.property(economies(), fc.integer({ min: 2, max: 1000 }), (data, factor) => {
        const [n, m] = [data.rows.length, data.columns.length];
        const before = regionPairs(data);
        const reversed = Float64Array.from(
          data.values,
          (_, cell) => data.values[cell - (cell % m) + (m - 1 - (cell % m))]!,
        );
        const scaled = data.values.map((value) => value * factor);
        const widened = new Float64Array((n + 1) * m);
        widened.set(data.values);
        const after = regionPairs(matrix([...data.rows, 'empty'], data.columns, widened));
        for (const values of [reversed, scaled]) {
          const changed = regionPairs(matrix(data.rows, data.columns, values));
          changed.similarity.forEach((value, pair) => expectSame(value, before.similarity[pair]!));
          changed.distance.forEach((value, pair) => expectSame(value, before.distance[pair]!));
        }
        for (let a = 0; a < n; a++) {
          for (let b = a + 1; b < n; b++) {
            expect(after.similarity[pairIndex(a, b, n + 1)]).toEqual(before.similarity[pairIndex(a, b, n)]);
          }
          expect(after.overlap[pairIndex(a, n, n + 1)]).toBeNaN();
        }
      }),
    );
  });

  it('are compared over the industries both reported, and say how many', () => {
    const data = matrix(['a', 'b', 'c'], ['x', 'y', 'z'], Float64Array.of(2, 2, Number.NaN, 1, 1, 6, 1, 3, -4));
    const pairs = regionPairs(data);
    expect([...pairs.compared]).toEqual([2, 2, 2]);
    expect(pairs.skipped).toBe(2);
    expect(pairs.similarity[0]).toBe(1);
    expect(pairs.distance[1]).toBe(0.5);
  });
});

describe('contributions', () => {
  it('sum to the measures of the pair', () => {
    fc.assert(
      fc.property(economies(true), (data) => {
        const pair = compareRegions(data, 0, 1);
        const parts = pairContributions(data, 0, 1);
        expect(parts.compared).toBe(pair.compared);
        if (Number.isNaN(pair.similarity)) return;
        expectSame(sum(parts.similarity), pair.similarity);
        expectSame(sum(parts.distance), pair.distance);
        expectSame(sum(parts.overlap), pair.overlap);
      }),
    );
  });
});

describe('division of labour', () => {
  const units = [
    { code: 'C', level: 1 },
    { code: '36', level: 2, parent: 'C' },
    ...labels(4, '36').map((code) => ({ code, level: 3, parent: '36' })),
    ...labels(4, '37').map((code) => ({ code, level: 3, parent: '37' })),
    { code: '37', level: 2, parent: 'C' },
  ];
  const classification = new Map(units.map((unit) => [unit.code, unit]));
  const codes = [...labels(4, '36'), ...labels(4, '37')];

  it('is the overlap that vanishes one level deeper', () => {
    const data = matrix(['cars', 'engines'], codes, Float64Array.of(4, 0, 0, 0, 4, 0, 0, 0, 0, 4, 0, 0, 4, 0, 0, 0));
    const at = (level: number) => compareRegions(matrixAtLevel(data, level, classification), 0, 1).overlap;
    expect([at(1), at(2), at(3)]).toEqual([1, 1, 0.5]);
    expect(divisionOfLabour(at(2), at(3))).toEqual({ overlap: 1, divisionOfLabour: 0.5, potentialRivalry: 0.5 });
    expect(divisionOfLabour(at(3), Number.NaN).potentialRivalry).toBeNaN();
    expect(divisionOfLabour(at(3), Number.NaN).divisionOfLabour).toBeNaN();
  });

  it('is never negative, whatever the structures', () => {
    const row = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(row, row, (a, b) => {
        const data = matrix(['a', 'b'], codes, Float64Array.from([...a, ...b]));
        const [broad, fine] = [2, 3].map(
          (level) => compareRegions(matrixAtLevel(data, level, classification), 0, 1).overlap,
        );
        if (Number.isNaN(broad!)) return;
        expect(broad! - fine!).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });
});

describe('levels', () => {
  const codes = ['110', '111', '120', '210', '211', '300'];
  const units = [
    ...['1', '2', '3'].map((code) => ({ code, level: 1 })),
    ...['11', '12', '21', '30'].map((code) => ({ code, level: 2, parent: code[0]! })),
    ...codes.map((code) => ({ code, level: 3, parent: code.slice(0, 2) })),
  ];
  const classification = new Map(units.map((unit) => [unit.code, unit]));
  const amount = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 999 }) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  );
  const economy = fc
    .array(amount, { minLength: 18, maxLength: 18 })
    .map((values) => matrix(['a', 'b', 'c'], codes, Float64Array.from(values)));

  it('overlap less and less with depth, over the same leaves, one by one as all at once', () => {
    fc.assert(
      fc.property(economy, (data) => {
        const all = pairsAtLevels(data, classification);
        for (const [a, b] of [
          [0, 1],
          [0, 2],
          [1, 2],
        ] as const) {
          const levels = pairAtLevels(data, classification, a, b);
          levels.forEach((one, k) => {
            expect(all[k]!.level).toBe(one.level);
            expectSame(all[k]!.overlap[pairIndex(a, b, 3)]!, one.overlap);
            expectSame(all[k]!.similarity[pairIndex(a, b, 3)]!, one.similarity);
            const finer = levels[k + 1];
            if (finer === undefined || Number.isNaN(one.overlap)) return;
            expect(finer.compared).toBe(one.compared);
            expect(one.overlap - finer.overlap).toBeGreaterThanOrEqual(-1e-12);
          });
          const finest = levels.at(-1);
          if (finest !== undefined) expectSame(finest.overlap, compareRegions(data, a, b).overlap);
        }
      }),
    );
  });

  it('leave out what is set apart at every level', () => {
    const data = matrix(
      ['a', 'b', 'c'],
      codes,
      Float64Array.from({ length: 18 }, (_, k) => k + 1),
    );
    const include = Uint8Array.of(1, 1, 1, 1, 1, 0);
    expect(pairsAtLevels(data, classification, include).map(({ industries }) => industries)).toEqual([2, 3, 5]);
  });
});

describe('non-tradable industries', () => {
  it('are set apart with everything below them', () => {
    const classification = new Map([
      ['D', { code: 'D', level: 1 }],
      ['44', { code: '44', level: 2, parent: 'D' }],
      ['36', { code: '36', level: 2, parent: 'C' }],
    ]);
    const codes = NON_TRADABLE['gbt4754-2017']!.codes;
    expect([...tradableColumns(['44', '36', 'D', 'unknown'], codes, classification)]).toEqual([0, 1, 0, 1]);
  });

  it('list as mixed only what they list', () => {
    for (const { codes, mixed } of Object.values(NON_TRADABLE)) {
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of mixed) expect(codes).toContain(code);
    }
  });
});

describe('what if', () => {
  it('moves the changed region’s pairs as a full recomputation does, and no other pair', () => {
    const cell = fc.record({ row: fc.nat(6), column: fc.nat(7), value: fc.integer({ min: 0, max: 1_000_000 }) });
    fc.assert(
      fc.property(economies(true), fc.array(cell, { minLength: 1, maxLength: 3 }), (data, wished) => {
        const [n, m] = [data.rows.length, data.columns.length];
        const changes = wished.map(({ row, column, value }) => ({ row: row % n, column: column % m, value }));
        const full: Matrix = withChanges(data, changes);
        const moved = pairsAfter(data, changes);
        const seen = new Set(moved.map(({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`));
        expect(seen.size).toBe(moved.length);
        for (const { a, b, before, after } of moved) {
          expect(before).toEqual(compareRegions(data, a, b));
          expect(after).toEqual(compareRegions(full, a, b));
        }
        for (let a = 0; a < n; a++) {
          for (let b = a + 1; b < n; b++) {
            if (!seen.has(`${a} ${b}`)) expect(compareRegions(full, a, b)).toEqual(compareRegions(data, a, b));
          }
        }
      }),
    );
  });
});
