import type { Game } from '../splits/game.ts';
import { shapleyValue } from '../splits/shapley.ts';
import { netPresentValue } from './appraise.ts';
import type { Contract } from './contract.ts';
import type { Simulation } from './simulate.ts';

export interface Fairness {
  /** The one rate at which everyone's cash is discounted here, so that payments between parties cancel: the parties' mean. */
  readonly rate: number;
  /** What the contract gives each, at that rate. */
  readonly negotiated: Float64Array;
  /** Shapley value of the game in which nothing is gained unless all essential parties take part. */
  readonly fair: Float64Array;
  /** What all have together less what they had without it. */
  readonly surplus: number;
}

/**
 * What a split by contribution would give, beside what was negotiated. A coalition that holds every essential party earns what its
 * members' own taxes and outlays are worth; any other has its outside options.
 */
export function contractFairness(contract: Contract, simulation: Simulation): Fairness {
  const { parties } = contract;
  const rate = parties.reduce((sum, { discount }) => sum + discount, 0) / parties.length;
  const own = simulation.parties.map((party) => netPresentValue(party.own, rate));
  const game = projectGame(contract, own);
  const whole = game.worth.at(-1);
  return {
    rate,
    negotiated: Float64Array.from(simulation.parties, ({ net }) => netPresentValue(net, rate)),
    fair: shapleyValue(game),
    surplus: whole - parties.reduce((sum, { outside }) => sum + outside, 0),
  };
}

function projectGame({ parties }: Contract, own: readonly number[]): Game {
  const worth = new Float64Array(2 ** parties.length);
  const essential = parties.map(({ role, essential: told }) => told ?? (role === 'sender' || role === 'host'));
  for (let mask = 1; mask < worth.length; mask++) {
    let together = 0;
    let apart = 0;
    let whole = true;
    for (let party = 0; party < parties.length; party++) {
      const inside = (mask >> party) & 1;
      if (inside === 1) {
        together += own[party]!;
        apart += parties[party]!.outside;
      } else if (essential[party]) whole = false;
    }
    worth[mask] = whole ? Math.max(together, apart) : apart;
  }
  return { players: parties.map(({ id }) => id), worth };
}
