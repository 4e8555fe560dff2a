import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random/index.ts';
import { type Pool, poolOf, scoresOf } from './pool.ts';
import { ranksOf } from './ranking.ts';
import { tippingOf } from './tipping.ts';

function pool(utilities: readonly (readonly number[])[], components: readonly string[]): Pool {
  const part = (c: number) => ({
    component: components[c]!,
    raw: (k: number) => utilities[k]![c]!,
    utility: (k: number) => utilities[k]![c]!,
  });
  const found = utilities.map((_, k) => ({ sender: k, receiver: k + 1, industry: 0 }));
  return poolOf(
    'transfer',
    found,
    components.map((_, c) => part(c)),
  );
}

describe('what would change a place', () => {
  it('is the weight at which two candidates are level', () => {
    // (0.5 · 0.8 + w · 0.2) = (0.5 · 0.4 + w · 0.9), so w = 0.2 / 0.7.
    const two = pool(
      [
        [0.8, 0.2],
        [0.4, 0.9],
      ],
      ['a', 'b'],
    );
    const [, b] = tippingOf(two, { a: 0.5, b: 0.1 }, 0);
    expect(b!.above).toMatchObject({ other: 1, becomes: 'worse' });
    expect(b!.above!.weight).toBeCloseTo(0.2 / 0.7, 12);
    expect(b!.below).toBeUndefined();
    const [, from] = tippingOf(two, { a: 0.5, b: 0.1 }, 1);
    expect(from!.above).toMatchObject({ other: 0, becomes: 'better' });
  });

  it('counts a missing component out with its weight', () => {
    const two = pool(
      [
        [0.8, Number.NaN],
        [0.6, 0.9],
      ],
      ['a', 'b'],
    );
    // 0.8 = (0.5 · 0.6 + w · 0.9) / (0.5 + w), so w = 1.
    const [, b] = tippingOf(two, { a: 0.5, b: 0.1 }, 0);
    expect(b!.above!.weight).toBeCloseTo(1, 12);
  });

  it('leaves the place alone up to the turn, and changes it beyond', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 3, max: 8 }), (seed, count) => {
        const random = seededRandom(seed);
        const cell = () => (random() < 0.15 ? Number.NaN : random());
        const rows = Array.from({ length: count }, () => [cell(), cell(), cell()]);
        const weights = { a: 0.5, b: 0.3, c: 0.2 };
        const all = pool(rows, ['a', 'b', 'c']);
        const scores = scoresOf(all, weights);
        // Ties have no place of their own to lose, and what has no score has none.
        fc.pre([...scores].every((x, i) => [...scores].every((y, j) => i === j || Math.abs(x - y) > 1e-4)));
        const placeAt = (component: string, weight: number) =>
          ranksOf(scoresOf(all, { ...weights, [component]: weight }))[0]!;
        for (const { component, weight, above, below } of tippingOf(all, weights, 0)) {
          const ends = [above?.weight ?? 3, below?.weight ?? 0];
          for (const end of ends) {
            expect(placeAt(component, weight + (end - weight) * 0.99)).toBe(placeAt(component, weight));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
