import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreCorners, type Game, leastCore, objections } from './index.ts';

const names = ['a', 'b', 'c', 'd'];
const games = fc.integer({ min: 2, max: 4 }).chain((n) =>
  fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2 ** n, maxLength: 2 ** n }).map((values): Game => {
    const worth = Float64Array.from(values);
    worth[0] = 0;
    worth[worth.length - 1]! += 30;
    return { players: names.slice(0, n), worth };
  }),
);

describe('corners of the core', () => {
  it('are those of three regions that plan power together (Gately 1974)', () => {
    const worth = Float64Array.of(0, 0, 0, 1170, 0, 770, 210, 1530);
    const corners = coreCorners({ players: ['r1', 'r2', 'r3'], worth });
    const rounded = corners.map(({ shares }) => [...shares].map((share) => Number(share.toFixed(6))));
    // x1 ≤ 1320, x2 ≤ 760, x3 ≤ 360, each at least 0, 1530 in all.
    expect(rounded.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)).toEqual([
      [410, 760, 360],
      [770, 760, 0],
      [1170, 0, 360],
      [1320, 0, 210],
      [1320, 210, 0],
    ]);
    for (const { tight } of corners) expect(tight.length).toBeGreaterThanOrEqual(2);
  });

  it('are none exactly where the core is empty, and nobody objects to their middle', () => {
    fc.assert(
      fc.property(games, (game) => {
        const corners = coreCorners(game);
        expect(corners.length === 0).toBe(leastCore(game).empty);
        if (corners.length === 0) return;
        const middle = game.players.map(
          (_, player) => corners.reduce((sum, { shares }) => sum + shares[player]!, 0) / corners.length,
        );
        expect(objections(game, middle)).toEqual([]);
        const sum = middle.reduce((all, share) => all + share, 0);
        expect(Math.abs(sum - game.worth.at(-1))).toBeLessThan(1e-9 * 100);
      }),
      { numRuns: 60 },
    );
  });

  it('are not looked for among millions of places', () => {
    const players = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(() => coreCorners({ players, worth: new Float64Array(64) })).toThrow('2 to 5');
  });
});
