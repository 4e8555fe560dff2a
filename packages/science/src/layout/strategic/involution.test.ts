import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random/index.ts';
import { grayCoalition, involution, ordersOfMoves, standings } from './index.ts';

describe('the price of involution', () => {
  it('is an interval over the bounds of together and the ends of apart', () => {
    const { price, verdict } = involution([100, 110], [80, 90]);
    expect(price[0]).toBeCloseTo(0.1, 12);
    expect(price[1]).toBeCloseTo(30 / 110, 12);
    expect(verdict).toBe('coordination-gains');
  });

  it('cannot tell where it holds zero, or where together earns nothing', () => {
    expect(involution([100, 120], [90, 105]).verdict).toBe('cannot-tell');
    expect(involution([0, 0], [0]).verdict).toBe('cannot-tell');
  });

  it('pays those who lose by the joint plan, and nobody else', () => {
    const [winner, loser] = standings(Float64Array.of(10, 5), [Float64Array.of(8, 6), Float64Array.of(9, 9)]);
    expect(winner!.payment).toEqual([0, 0]);
    expect(loser!.payment).toEqual([1, 4]);
  });
});

it('walks through all coalitions, each one region away from the last', () => {
  const seen = Array.from({ length: 64 }, (_, k) => grayCoalition(k));
  expect(new Set(seen).size).toBe(64);
  for (let k = 1; k < 64; k++) expect(Math.log2(seen[k]! ^ seen[k - 1]!) % 1).toBe(0);
});

describe('orders of moves', () => {
  it('are all tried of up to five regions, the file’s first', () => {
    for (const [regions, count] of [
      [1, 1],
      [3, 6],
      [5, 120],
    ] as const) {
      const { orders, all, isEvery } = ordersOfMoves(regions, 4, seededRandom(1));
      expect([all, isEvery, new Set(orders.map(String)).size]).toEqual([count, true, count]);
      expect(orders[0]).toEqual(Array.from({ length: regions }, (_, region) => region));
    }
  });

  it('are a sample of six, the same from the same seed', () => {
    const drawn = ordersOfMoves(6, 4, seededRandom(1));
    expect([drawn.all, drawn.isEvery, drawn.orders.length]).toEqual([720, false, 4]);
    for (const order of drawn.orders) expect([...order].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(ordersOfMoves(6, 4, seededRandom(1))).toEqual(drawn);
  });
});
