import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random/index.ts';
import { dirichlet } from './dirichlet.ts';
import { poolOf } from './pool.ts';
import { rankPool } from './ranking.ts';

const cell = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);
const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 15 });
const weights = { a: 0.5, b: 0.3, c: 0.2 };

function pool(rows: readonly (readonly [number, number, number])[]) {
  const found = rows.map((_, k) => ({ sender: k, receiver: 0, industry: 0 }));
  const part = (component: string, c: 0 | 1 | 2) => ({
    component,
    raw: (k: number) => rows[k]![c],
    utility: (k: number) => rows[k]![c],
  });
  return poolOf('transfer', found, [part('a', 0), part('b', 1), part('c', 2)]);
}

describe('ranking', () => {
  it('orders by the weighted mean of what is known', () => {
    const { score, rank, known } = rankPool(
      pool([
        [1, 0, Number.NaN],
        [0.5, 0.5, 1],
        [Number.NaN, Number.NaN, Number.NaN],
      ]),
      weights,
    );
    expect(score[0]).toBeCloseTo(0.5 / 0.8, 12);
    expect(score[1]).toBeCloseTo(0.6, 12);
    expect(score[2]).toBeNaN();
    expect([...rank]).toEqual([1, 2, 3]);
    expect([...known].map((one) => one.toFixed(1))).toEqual(['0.8', '1.0', '0.0']);
  });

  it('gives intervals within the places there are, the same for the same seed', () => {
    fc.assert(
      fc.property(table, fc.integer(), (rows, seed) => {
        const one = rankPool(pool(rows), weights, { seed, draws: 40 });
        const two = rankPool(pool(rows), weights, { seed, draws: 40 });
        expect(two.rankLow).toEqual(one.rankLow);
        rows.forEach((_, k) => {
          expect(one.rankLow[k]).toBeGreaterThanOrEqual(1);
          expect(one.rankLow[k]).toBeLessThanOrEqual(one.rankHigh[k]!);
          expect(one.rankHigh[k]).toBeLessThanOrEqual(rows.length);
        });
      }),
    );
  });

  it('keeps a place that no weights can change', () => {
    const { rankLow, rankHigh, hingesOn } = rankPool(
      pool([
        [0.9, 0.8, 0.7],
        [0.5, 0.5, 0.5],
      ]),
      weights,
    );
    expect([rankLow[0], rankHigh[0], hingesOn[0]]).toEqual([1, 1, '']);
  });

  it('names the component a place hinges on', () => {
    const { hingesOn, rankWithout } = rankPool(
      pool([
        [1, 0, 0],
        [0, 0.4, 0.4],
        [0, 0.3, 0.3],
      ]),
      weights,
    );
    expect([hingesOn[0], rankWithout[0]]).toEqual(['a', 3]);
  });

  it('ignores a component without weight, whatever it says', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const other = rows.map(([a, b], k) => [a, b, (k * 0.37) % 1] as const);
        const dummy = { a: 0.6, b: 0.4, c: 0 };
        const [one, two] = [rankPool(pool(rows), dummy), rankPool(pool(other), dummy)];
        expect(two.rank).toEqual(one.rank);
        expect(two.rankHigh).toEqual(one.rankHigh);
        expect(two.hingesOn).toEqual(one.hingesOn);
      }),
    );
  });
});

describe('dirichlet', () => {
  it('has the mean and the spread it is asked for', () => {
    const random = seededRandom(5);
    const drawn = Array.from({ length: 20_000 }, () => dirichlet([3, 0, 7], 20, random));
    const mean = drawn.reduce((sum, one) => sum + one[0]!, 0) / drawn.length;
    const variance = drawn.reduce((sum, one) => sum + (one[0]! - mean) ** 2, 0) / drawn.length;
    expect(mean).toBeCloseTo(0.3, 2);
    expect(Math.sqrt(variance)).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 21), 2);
    expect(drawn.every((one) => one[1] === 0)).toBe(true);
    expect(Math.max(...drawn.map((one) => Math.abs(one[0]! + one[2]! - 1)))).toBeLessThan(1e-12);
  });

  it('refuses weights that are no weights', () => {
    expect(() => dirichlet([0, 0], 20, seededRandom(1))).toThrow(RangeError);
    expect(() => dirichlet([1, -1], 20, seededRandom(1))).toThrow(RangeError);
  });
});
