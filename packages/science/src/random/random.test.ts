import { describe, expect, it } from 'vitest';
import { randomBelow, seededRandom } from './random.ts';

describe('seeded random numbers', () => {
  it('repeat with the seed and differ between seeds', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('are uniform: mean 1/2, variance 1/12, each tenth as often', () => {
    const random = seededRandom(1);
    const draws = Array.from({ length: 200_000 }, random);
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.003);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.001);
    const tenths = new Array(10).fill(0);
    for (const x of draws) tenths[Math.floor(x * 10)]++;
    for (const count of tenths) expect(Math.abs(count - 20_000)).toBeLessThan(700);
  });

  it('stay below the bound', () => {
    const random = seededRandom(3);
    const seen = new Set(Array.from({ length: 1000 }, () => randomBelow(random, 4)));
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 1, 2, 3]);
  });
});
