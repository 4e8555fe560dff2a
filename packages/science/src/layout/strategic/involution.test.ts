import { describe, expect, it } from 'vitest';
import { grayCoalition, involution, standings } from './index.ts';

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
