import type { Random } from '../../random/index.ts';
import type { Contract, Scenario } from './contract.ts';
import { FutureValues } from './simulate.ts';

/** What may come otherwise than planned. */
export interface RiskModel {
  /** Standard deviation of a year's change of log output; changes add up over the years. */
  readonly volatility: number;
  /** Mean yearly growth of output against the plan, −0.02 for 2 % a year below it. */
  readonly drift: number;
  /** Standard deviation of log cost, in one draw for all outlays. */
  readonly cost: number;
  /** Chances of a delay of 1, 2, … years; what is left is no delay. */
  readonly delay: readonly number[];
}

/** Futures: the same seed gives the same ones. Output is a geometric random walk whose mean is (1 + drift)^t. */
export function drawFutures(years: number, count: number, risk: RiskModel, random: Random): Scenario[] {
  const normal = normalDraws(random);
  return Array.from({ length: count }, () => {
    const output = new Float64Array(years);
    let level = 0;
    for (let year = 0; year < years; year++) {
      level += Math.log1p(risk.drift) - risk.volatility ** 2 / 2 + risk.volatility * normal();
      output[year] = Math.exp(level);
    }
    const cost = Math.exp(risk.cost * normal() - risk.cost ** 2 / 2);
    return { output, cost, delay: delayAt(risk.delay, random()) };
  });
}

function delayAt(chances: readonly number[], draw: number): number {
  let below = 0;
  for (const [k, chance] of chances.entries()) {
    below += chance;
    if (draw < below) return k + 1;
  }
  return 0;
}

/** Normal numbers in pairs (Box & Muller 1958). */
function normalDraws(random: Random): () => number {
  let kept: number | undefined;
  return () => {
    if (kept !== undefined) {
      const value = kept;
      kept = undefined;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    kept = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

export interface FuturesResult {
  /** Present value by future and party: `values[future * parties + party]`. */
  readonly values: Float64Array;
  /** By party: part of the futures in which it has at least its outside option. */
  readonly stays: Float64Array;
  /** Part of the futures in which everyone does. */
  readonly allStay: number;
}

/** A contract in each of some futures. */
export function contractFutures(contract: Contract, futures: readonly Scenario[]): FuturesResult {
  const parties = contract.parties.length;
  const future = new FutureValues(contract);
  const values = new Float64Array(futures.length * parties);
  const stays = new Float64Array(parties);
  let all = 0;
  for (const [k, scenario] of futures.entries()) {
    const own = values.subarray(k * parties, (k + 1) * parties);
    future.in(scenario, own);
    let everyone = true;
    for (const [party, { outside }] of contract.parties.entries()) {
      if (own[party]! >= outside) stays[party]!++;
      else everyone = false;
    }
    if (everyone) all++;
  }
  return { values, stays: stays.map((count) => count / futures.length), allStay: all / futures.length };
}

/** The value below which the given part of the numbers lies, straight between neighbours. */
export function quantile(sorted: ArrayLike<number>, part: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = part * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!);
}
