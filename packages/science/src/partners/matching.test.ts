import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingPairs, type Pair, type Side, stableMatching } from './matching.ts';

const side = (own: number, others: number): fc.Arbitrary<Side> =>
  fc.record({
    preferences: fc.array(fc.shuffledSubarray(Array.from({ length: others }, (_, k) => k)), {
      minLength: own,
      maxLength: own,
    }),
    capacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: own, maxLength: own }),
  });
const market = fc
  .record({ p: fc.integer({ min: 1, max: 6 }), a: fc.integer({ min: 1, max: 6 }) })
  .chain(({ p, a }) => fc.tuple(side(p, a), side(a, p)));

describe('stable matching', () => {
  it('solves the case of Gale and Shapley’s paper by either side', () => {
    const men: Side = {
      preferences: [
        [0, 1, 2],
        [1, 2, 0],
        [2, 0, 1],
      ],
      capacities: [1, 1, 1],
    };
    const women: Side = {
      preferences: [
        [1, 2, 0],
        [2, 0, 1],
        [0, 1, 2],
      ],
      capacities: [1, 1, 1],
    };
    expect(stableMatching(men, women)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(stableMatching(women, men)).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
  });

  it('leaves no pair that would rather have each other, within capacities', () => {
    fc.assert(
      fc.property(market, ([proposers, acceptors]) => {
        const matching = stableMatching(proposers, acceptors);
        expect(blockingPairs(proposers, acceptors, matching)).toEqual([]);
        for (const [k, capacity] of Array.from(proposers.capacities).entries()) {
          expect(matching.filter(([p]) => p === k).length).toBeLessThanOrEqual(capacity);
        }
        for (const [k, capacity] of Array.from(acceptors.capacities).entries()) {
          expect(matching.filter(([, a]) => a === k).length).toBeLessThanOrEqual(capacity);
        }
      }),
    );
  });

  it('is the best stable matching for every proposer, by trying all of them', () => {
    const small = fc.integer({ min: 2, max: 4 }).chain((n) => {
      const lists = fc.array(
        fc.shuffledSubarray(
          Array.from({ length: n }, (_, k) => k),
          { minLength: n },
        ),
        { minLength: n, maxLength: n },
      );
      return fc.tuple(lists, lists);
    });
    fc.assert(
      fc.property(small, ([first, second]) => {
        const ones = first.map(() => 1);
        const [proposers, acceptors] = [
          { preferences: first, capacities: ones },
          { preferences: second, capacities: ones },
        ];
        const own = new Map(stableMatching(proposers, acceptors));
        for (const order of permutations(first.length)) {
          const other: Pair[] = order.map((a, p) => [p, a]);
          if (blockingPairs(proposers, acceptors, other).length > 0) continue;
          for (const [p, a] of other) expect(first[p]!.indexOf(own.get(p)!)).toBeLessThanOrEqual(first[p]!.indexOf(a));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds the pair that would break a bad matching', () => {
    const one: Side = {
      preferences: [
        [0, 1],
        [0, 1],
      ],
      capacities: [1, 1],
    };
    expect(
      blockingPairs(one, one, [
        [0, 1],
        [1, 0],
      ]),
    ).toEqual([[0, 0]]);
  });
});

function permutations(n: number): number[][] {
  if (n === 0) return [[]];
  return permutations(n - 1).flatMap((rest) => Array.from({ length: n }, (_, at) => rest.toSpliced(at, 0, n - 1)));
}
