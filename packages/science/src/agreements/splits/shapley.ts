import { type Random, randomBelow } from '../../random/index.ts';
import { coalitionSizes, type Game, type IntervalGame } from './game.ts';

/**
 * Shapley value: φᵢ = Σ over S without i of |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S)). Exact over all coalitions;
 * contributions are summed by size first, so that rounding stays below 1e-12 of the largest worth at 20 players.
 */
export function shapleyValue({ players, worth }: Game): Float64Array {
  return weighedContributions(players.length, worth, worth);
}

/** Bounds that hold whatever the worths are within theirs; each player's bound is reached by some selection. */
export function shapleyBounds({ players, lower, upper }: IntervalGame): { lower: Float64Array; upper: Float64Array } {
  return {
    lower: weighedContributions(players.length, lower, upper),
    upper: weighedContributions(players.length, upper, lower),
  };
}

function weighedContributions(n: number, joined: Float64Array, without: Float64Array): Float64Array {
  const sizes = coalitionSizes(n);
  const weights = sizeWeights(n);
  const value = new Float64Array(n);
  const bySize = new Float64Array(n);
  for (let player = 0; player < n; player++) {
    const bit = 1 << player;
    bySize.fill(0);
    for (let high = 0; high < joined.length; high += 2 * bit) {
      for (let mask = high; mask < high + bit; mask++) {
        bySize[sizes[mask]!]! += joined[mask + bit]! - without[mask]!;
      }
    }
    value[player] = bySize.reduce((sum, contribution, size) => sum + contribution * weights[size]!, 0);
  }
  return value;
}

/** s! (n − s − 1)! / n! by size s: one over n times the number of coalitions of that size among the others. */
function sizeWeights(n: number): Float64Array {
  const weights = new Float64Array(n);
  let choices = 1;
  for (let size = 0; size < n; size++) {
    weights[size] = 1 / (n * choices);
    choices = (choices * (n - 1 - size)) / (size + 1);
  }
  return weights;
}

/** What a coalition earns; `members[i]` is 1 when player i belongs to it. */
export type WorthFunction = (members: Uint8Array) => number;

export interface SampledShapley {
  readonly value: Float64Array;
  /** Standard error of each value, from the spread between pairs of orders. */
  readonly error: Float64Array;
}

/**
 * Shapley value of games too large to list, from random orders of joining. Every order is run forwards and backwards: the pair's
 * mean varies less, and pairs are independent, so that their spread gives honest errors. Every order is efficient, hence the mean is.
 * @param pairs how many pairs of orders, at least 2; worths are asked 2 (n + 1) times per pair
 */
export function sampledShapley(n: number, worth: WorthFunction, pairs: number, random: Random): SampledShapley {
  if (pairs < 2) throw new RangeError(`sampledShapley: ${pairs} pairs of orders, at least 2 expected`);
  const value = new Float64Array(n);
  const squares = new Float64Array(n);
  const order = Uint32Array.from({ length: n }, (_, player) => player);
  const contribution = new Float64Array(n);
  for (let pair = 1; pair <= pairs; pair++) {
    for (let k = n - 1; k > 0; k--) {
      const other = randomBelow(random, k + 1);
      [order[k], order[other]] = [order[other]!, order[k]!];
    }
    contribution.fill(0);
    addContributions(order, worth, contribution);
    addContributions(order.toReversed(), worth, contribution);
    for (let player = 0; player < n; player++) {
      const sample = contribution[player]! / 2;
      const from = sample - value[player]!;
      value[player]! += from / pair;
      squares[player]! += from * (sample - value[player]!);
    }
  }
  return { value, error: squares.map((sum) => Math.sqrt(sum / (pairs - 1) / pairs)) };
}

function addContributions(order: Uint32Array, worth: WorthFunction, into: Float64Array): void {
  const members = new Uint8Array(order.length);
  let before = worth(members);
  for (const player of order) {
    members[player] = 1;
    const after = worth(members);
    into[player]! += after - before;
    before = after;
  }
}

/**
 * Shapley value of the airport game, where a coalition costs as much as its most demanding member (Littlechild & Owen 1973): every
 * step of cost is shared equally by those who need it.
 * @param costs by type, any order
 * @param counts how many players are of each type
 * @returns the share of one player of each type
 */
export function airportShapley(costs: readonly number[], counts: readonly number[] = costs.map(() => 1)): Float64Array {
  const byCost = costs.map((_, type) => type).sort((a, b) => costs[a]! - costs[b]!);
  const value = new Float64Array(costs.length);
  let needing = counts.reduce((sum, count) => sum + count, 0);
  let share = 0;
  let before = 0;
  for (const type of byCost) {
    const step = costs[type]! - before;
    if (step !== 0) share += step / needing;
    value[type] = share;
    before = costs[type]!;
    needing -= counts[type]!;
  }
  return value;
}
