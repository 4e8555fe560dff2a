import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../random/index.ts';
import { coalitionSums } from './game.ts';
import {
  type ClaimsProblem,
  coreEmptiness,
  coreMembership,
  equalAwards,
  equalLosses,
  type Game,
  gatelyPoint,
  leastCore,
  minimumBalancedTotal,
  nucleolus,
  objections,
  proportionalAwards,
  randomArrivalAwards,
  sampledArrivalAwards,
  sampledShapley,
  satisfiesKohlberg,
  shapleyBounds,
  shapleyValue,
  stabilisingPayments,
  stabilisingSubsidy,
  talmudAwards,
  tauValue,
} from './index.ts';

const names = ['a', 'b', 'c', 'd', 'e'];

/** Superadditive enough to have imputations: worths from 0 to 100, the whole at least the sum of the single ones. */
const games = fc.integer({ min: 2, max: 5 }).chain((n) =>
  fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2 ** n, maxLength: 2 ** n }).map((values): Game => {
    const worth = Float64Array.from(values);
    worth[0] = 0;
    let alone = 0;
    for (let player = 0; player < n; player++) alone += worth[2 ** player]!;
    worth[worth.length - 1]! += alone;
    return { players: names.slice(0, n), worth };
  }),
);

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
const close = (a: ArrayLike<number>, b: ArrayLike<number>, within = 1e-8) => {
  expect(a).toHaveLength(b.length);
  for (let k = 0; k < a.length; k++) expect(Math.abs(a[k]! - b[k]!)).toBeLessThanOrEqual(within);
};
const moved = ({ players, worth }: Game, to: (mask: number) => number): Game => {
  const values = new Float64Array(worth.length);
  for (let mask = 0; mask < values.length; mask++) values[to(mask)] = worth[mask]!;
  return { players, worth: values };
};

const solutions = {
  shapley: shapleyValue,
  nucleolus: (game: Game) => nucleolus(game),
  perCapita: (game: Game) => nucleolus(game, { perCapita: true }),
  prenucleolus: (game: Game) => nucleolus(game, { imputations: false }),
  gately: gatelyPoint,
  tau: tauValue,
};

describe.each(Object.entries(solutions))('%s', (_, solve) => {
  it('shares all there is', () => {
    fc.assert(
      fc.property(games, (game) => {
        const shares = solve(game);
        if (shares !== undefined) expect(total(shares)).toBeCloseTo(game.worth.at(-1), 8);
      }),
    );
  });

  it('follows the players when they change places', () => {
    fc.assert(
      fc.property(games, (game) => {
        const turned = moved(game, (mask) => {
          const up = mask * 2;
          return up >= game.worth.length ? up - game.worth.length + 1 : up;
        });
        const shares = solve(game);
        if (shares === undefined) {
          expect(solve(turned)).toBeUndefined();
          return;
        }
        const last = shares.length - 1;
        close(solve(turned)!, [shares[last]!, ...shares.slice(0, last)]);
      }),
    );
  });

  it('scales with money and shifts with what players own', () => {
    fc.assert(
      fc.property(games, fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 5, maxLength: 5 }), (game, all) => {
        const own = all.slice(0, game.players.length);
        const added = coalitionSums(own);
        const worth = game.worth.map((value, mask) => 3 * value + added[mask]!);
        const shares = solve(game);
        if (shares === undefined) {
          expect(solve({ ...game, worth })).toBeUndefined();
          return;
        }
        close(
          solve({ ...game, worth })!,
          shares.map((share, player) => 3 * share + own[player]!),
          1e-7,
        );
      }),
    );
  });
});

describe('Shapley value', () => {
  it('adds over games, gives a dummy what he brings, and players who stand alike alike', () => {
    fc.assert(
      fc.property(games, games, (first, second) => {
        if (first.players.length !== second.players.length) return;
        const worth = first.worth.map((value, mask) => value + second.worth[mask]!);
        const parts = shapleyValue(second);
        close(
          shapleyValue({ ...first, worth }),
          shapleyValue(first).map((value, player) => value + parts[player]!),
        );
        const half = first.worth.length;
        const withDummy = Float64Array.from(
          { length: 2 * half },
          (_, mask) => first.worth[mask % half]! + (mask < half ? 0 : 7),
        );
        const shares = shapleyValue({ players: [...first.players, 'dummy'], worth: withDummy });
        close(shares, [...shapleyValue(first), 7]);
      }),
    );
    const alike = { players: names.slice(0, 3), worth: Float64Array.of(0, 2, 2, 9, 1, 4, 4, 12) };
    expect(shapleyValue(alike)[0]).toBeCloseTo(shapleyValue(alike)[1]!, 12);
  });

  it('is met by sampling within its errors', () => {
    const costs = [3, 1, 4, 1, 5, 9, 2, 6];
    const highest = (members: Uint8Array) => Math.max(0, ...costs.filter((_, player) => members[player] === 1));
    const worth = Float64Array.from({ length: 2 ** 8 }, (_, mask) =>
      highest(Uint8Array.from(costs, (__, player) => (mask >> player) & 1)),
    );
    const exact = shapleyValue({ players: costs.map(String), worth });
    const { value, error } = sampledShapley(8, highest, 4000, seededRandom(7));
    expect(total(value)).toBeCloseTo(9, 9);
    for (const [player, own] of exact.entries()) {
      expect(error[player]).toBeLessThan(0.05);
      expect(Math.abs(value[player]! - own)).toBeLessThanOrEqual(4 * error[player]! + 1e-12);
    }
  });

  it('stays within its bounds when worths do', () => {
    fc.assert(
      fc.property(games, fc.double({ min: 0, max: 1, noNaN: true }), (game, along) => {
        const upper = game.worth.map((value, mask) => (mask === 0 ? 0 : value + (mask % 7)));
        const chosen = game.worth.map((value, mask) => value + along * (upper[mask]! - value));
        const bounds = shapleyBounds({ players: game.players, lower: game.worth, upper });
        const value = shapleyValue({ players: game.players, worth: chosen });
        for (const [player, own] of value.entries()) {
          expect(own).toBeGreaterThanOrEqual(bounds.lower[player]! - 1e-9);
          expect(own).toBeLessThanOrEqual(bounds.upper[player]! + 1e-9);
        }
      }),
    );
  });
});

describe('nucleolus and core', () => {
  it('passes Kohlberg’s criterion, keeps to imputations, and lies in the core where there is one', () => {
    fc.assert(
      fc.property(games, (game) => {
        const shares = nucleolus(game)!;
        expect(satisfiesKohlberg(game, shares)).toBe(true);
        for (const [player, share] of shares.entries())
          expect(share).toBeGreaterThanOrEqual(game.worth[2 ** player]! - 1e-8);
        expect(objections(game, shares).length === 0).toBe(!leastCore(game).empty);
        const free = nucleolus(game, { imputations: false })!;
        expect(satisfiesKohlberg(game, free, { imputations: false })).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('makes any split hold with payments, and pays a subsidy only where no split holds', () => {
    fc.assert(
      fc.property(games, (game) => {
        const proposed = shapleyValue(game);
        const { shares, payments, subsidy } = stabilisingPayments(game, proposed);
        expect(total(payments)).toBeCloseTo(subsidy, 7);
        expect(subsidy).toBeCloseTo(stabilisingSubsidy(game), 9);
        expect(subsidy > 0).toBe(leastCore(game).empty);
        const sums = coalitionSums(shares);
        for (let mask = 1; mask < sums.length - 1; mask++)
          expect(sums[mask]).toBeGreaterThanOrEqual(game.worth[mask]! - 1e-6);
        if (subsidy === 0 && objections(game, proposed).length === 0)
          close(
            payments,
            proposed.map(() => 0),
            1e-7,
          );
      }),
      { numRuns: 200 },
    );
  });

  it('is dual to the best balanced collection', () => {
    const empty = { players: names.slice(0, 3), worth: Float64Array.of(0, 0, 0, 10, 0, 10, 10, 12) };
    expect(leastCore(empty).epsilon).toBeCloseTo(2, 12);
    expect(minimumBalancedTotal(empty)).toBeCloseTo(15, 12);
    expect(stabilisingSubsidy(empty)).toBeCloseTo(3, 12);
    close(stabilisingPayments(empty, [4, 4, 4]).shares, [5, 5, 5]);
  });

  it('says when bounds leave it open', () => {
    const game = (pair: number, all: number) => Float64Array.of(0, 0, 0, pair, 0, pair, pair, all);
    const between = (low: [number, number], high: [number, number]) => ({
      players: names.slice(0, 3),
      lower: game(...low),
      upper: game(...high),
    });
    expect(coreEmptiness(between([6, 12], [8, 13]))).toBe('no');
    expect(coreEmptiness(between([9, 12], [10, 13]))).toBe('yes');
    expect(coreEmptiness(between([6, 12], [9, 13]))).toBe('undetermined');
    expect(coreMembership(between([6, 12], [8, 12]), [4, 4, 4])).toBe('yes');
    expect(coreMembership(between([6, 12], [9, 12]), [4, 4, 4])).toBe('undetermined');
    expect(coreMembership(between([9, 12], [10, 12]), [4, 4, 4])).toBe('no');
  });

  it('has no answer where stand-alone worths exceed what there is', () => {
    expect(nucleolus({ players: ['a', 'b'], worth: Float64Array.of(0, 3, 3, 5) })).toBeUndefined();
    expect(nucleolus({ players: ['a'], worth: Float64Array.of(0, 3) })).toEqual(Float64Array.of(3));
  });
});

const claims = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 6 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([all, part]): ClaimsProblem => ({ claims: all, estate: part * total(all) }));

describe.each([
  ['proportional', proportionalAwards],
  ['equal awards', equalAwards],
  ['equal losses', equalLosses],
  ['Talmud', talmudAwards],
  ['random arrival', randomArrivalAwards],
])('claims by %s', (_, rule) => {
  it('share the estate within the claims, keep their order, and never fall when there is more', () => {
    fc.assert(
      fc.property(claims, fc.double({ min: 0, max: 1, noNaN: true }), (problem, part) => {
        const awards = rule(problem);
        expect(total(awards)).toBeCloseTo(problem.estate, 8);
        const more = rule({ ...problem, estate: problem.estate + part * (total(problem.claims) - problem.estate) });
        for (const [k, claim] of problem.claims.entries()) {
          expect(awards[k]).toBeGreaterThanOrEqual(-1e-9);
          expect(awards[k]).toBeLessThanOrEqual(claim + 1e-9);
          expect(more[k]).toBeGreaterThanOrEqual(awards[k]! - 1e-9);
          for (const [other, theirs] of problem.claims.entries()) {
            if (theirs <= claim) expect(awards[other]).toBeLessThanOrEqual(awards[k]! + 1e-9);
          }
        }
      }),
    );
  });
});

it('equal losses are equal awards seen from the other side, and the Talmud’s rule is its own other side', () => {
  fc.assert(
    fc.property(claims, ({ claims: all, estate }) => {
      const rest = { claims: all, estate: Math.max(0, total(all) - estate) };
      const dual = talmudAwards(rest);
      close(
        talmudAwards({ claims: all, estate }),
        all.map((claim, k) => claim - dual[k]!),
      );
    }),
  );
});

describe('random arrival in samples', () => {
  it('hands out the estate, and is the exact one within its errors', () => {
    const problem = { estate: 500, claims: [40, 90, 130, 200, 260] };
    const exact = randomArrivalAwards(problem);
    const { awards, errors } = sampledArrivalAwards(problem, 4000, seededRandom(7));
    expect(total(awards)).toBeCloseTo(500, 9);
    for (const [k, award] of awards.entries()) expect(Math.abs(award - exact[k]!)).toBeLessThan(4 * errors[k]! + 1e-9);
    expect(Math.max(...errors)).toBeLessThan(2);
  });
});
