import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  airportShapley,
  bargain,
  claimsGame,
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
  satisfiesKohlberg,
  savingsGame,
  shapleyValue,
  standAlone,
  talmudAwards,
  tauValue,
} from './index.ts';

interface Reference {
  readonly id: string;
  readonly kind: string;
  readonly players: readonly string[];
  readonly worth?: Readonly<Record<string, number>>;
  readonly computed: Readonly<Record<string, unknown>>;
  readonly claims?: readonly number[];
  readonly estate?: number;
  readonly extra?: Readonly<Record<string, unknown>>;
}

const { games } = JSON.parse(readFileSync(new URL('../fixtures/games.json', import.meta.url), 'utf8')) as {
  games: Reference[];
};
const known = (id: string) => games.find((game) => game.id === id) as Reference & Record<string, number[]>;

function gameOf({ players, worth }: Reference): Game {
  const values = new Float64Array(2 ** players.length);
  for (const [name, value] of Object.entries(worth!)) {
    values[name.split('+').reduce((mask, player) => mask + 2 ** players.indexOf(player), 0)] = value;
  }
  return { players, worth: values };
}

/** References are rounded to nine decimals: 1e-9 of the value, or of 1 where it is smaller. */
function expectEqual(ours: Float64Array | undefined, theirs: unknown): void {
  if (theirs === null) {
    expect(ours).toBeUndefined();
    return;
  }
  expect(ours).toHaveLength((theirs as number[]).length);
  for (const [k, value] of (theirs as number[]).entries()) {
    expect(Math.abs(ours![k]! - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
  }
}

describe.each(games.filter(({ worth }) => worth !== undefined))('$id', (reference) => {
  const { computed, kind } = reference;
  const given = gameOf(reference);
  const cost = kind === 'cost';
  const game = cost ? savingsGame(given) : given;
  const asGiven = (shares: Float64Array | undefined) =>
    cost ? shares && standAlone(given).map((own, player) => own - shares[player]!) : shares;

  it('has the solutions of the reference', () => {
    expectEqual(shapleyValue(given), computed.shapley);
    expectEqual(asGiven(nucleolus(game)), computed.nucleolus);
    if (computed.imputation_set_empty === true) return;
    expectEqual(asGiven(nucleolus(game, { perCapita: true })), computed.per_capita_nucleolus);
    expectEqual(asGiven(tauValue(game)), computed.tau);
    expectEqual(asGiven(gatelyPoint(game)), computed.gately);
    expectEqual(Float64Array.of(minimumBalancedTotal(game)), [computed.minimum_balanced_total]);
  });

  it.runIf(computed.core_nonempty !== undefined)(
    'has the core of the reference, and passes Kohlberg’s criterion',
    () => {
      expect(leastCore(game).empty).toBe(!computed.core_nonempty);
      const center = nucleolus(game)!;
      expect(satisfiesKohlberg(game, center)).toBe(computed.kohlberg_ok);
      expect(satisfiesKohlberg(game, nucleolus(game, { perCapita: true })!, { perCapita: true })).toBe(true);
      expect(objections(game, center).length === 0).toBe(computed.nucleolus_in_core);
      expect(objections(game, shapleyValue(game)).length === 0).toBe(computed.shapley_in_core);
    },
  );
});

describe('Kohlberg’s criterion', () => {
  it('refuses what is not the nucleolus', () => {
    const game = gameOf(known('gately1974_india_power'));
    expect(satisfiesKohlberg(game, shapleyValue(game))).toBe(false);
    expect(satisfiesKohlberg(game, [955.001, 394.999, 180])).toBe(false);
    expect(satisfiesKohlberg(game, [955, 395, 181])).toBe(false);
    expect(satisfiesKohlberg(game, nucleolus(game, { perCapita: true })!)).toBe(false);
  });
});

describe('claims', () => {
  const rules = {
    proportional: proportionalAwards,
    cea: equalAwards,
    cel: equalLosses,
    talmud: talmudAwards,
    talmud_rule: talmudAwards,
    random_arrival: randomArrivalAwards,
  };

  it('gives the Talmud’s awards and those of the other rules', () => {
    for (const id of ['talmud_100', 'talmud_200', 'talmud_300']) {
      const extra = known(id).extra!;
      const problem = { estate: extra.estate as number, claims: extra.claims as number[] };
      for (const [name, rule] of Object.entries(rules)) {
        if (extra[name] !== undefined) expectEqual(rule(problem), extra[name]);
      }
      expectEqual(nucleolus(claimsGame(problem)), extra.talmud_rule);
    }
  });

  it('shares a quota among seven countries', () => {
    const { claims, estate, computed } = known('anglerfish_claims_7');
    const problem = { claims: claims!, estate: estate! };
    for (const [name, rule] of Object.entries(rules)) {
      // The reference gives six to nine decimals.
      for (const [k, value] of ((computed[name] ?? []) as number[]).entries()) {
        expect(Math.abs(rule(problem)[k]! - value)).toBeLessThanOrEqual(5.1e-7);
      }
    }
    expectEqual(nucleolus(claimsGame(problem)), computed.nucleolus_of_bankruptcy_game);
  });
});

describe('closed forms', () => {
  it('shares an airport among 13,572 movements', () => {
    const { cost_by_type: costs, movements, computed } = known('birmingham_airport_1968');
    const shares = airportShapley(costs!, movements);
    for (const [k, value] of (computed.shapley_per_movement as number[]).entries()) {
      expect(Math.abs(shares[k]! - value)).toBeLessThanOrEqual(5.1e-6 * Math.max(1, value / 10));
    }
    const paid = shares.reduce((sum, share, k) => sum + share * movements![k]!, 0);
    expect(Math.abs(paid - 117_676)).toBeLessThanOrEqual(1e-7);
  });

  it('agrees with the exact value over a million coalitions', () => {
    const { costs, computed } = known('airport_20');
    const worth = new Float64Array(2 ** 20);
    for (let mask = 1; mask < worth.length; mask++) {
      const low = 31 - Math.clz32(mask & -mask);
      worth[mask] = Math.max(costs![low]!, worth[mask & (mask - 1)]!);
    }
    const exact = shapleyValue({ players: costs!.map(String), worth });
    expectEqual(exact, computed.shapley);
    expectEqual(airportShapley(costs!), [...exact]);
  });

  it('bargains over a total with caps and outside options', () => {
    const solutions = bargain({ total: 10, outside: [1, 2], most: [8, 6] })!;
    const { computed } = known('nash_ks_2p');
    expectEqual(solutions.nash, computed.nash);
    expectEqual(solutions.kalaiSmorodinsky, computed.kalai_smorodinsky);
    expectEqual(solutions.egalitarian, computed.egalitarian);
    expect(bargain({ total: 2, outside: [1, 2] })).toBeUndefined();
  });
});
