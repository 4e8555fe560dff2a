import type { Places } from './figures.ts';
import { percentiles } from './percentiles.ts';
import { type Pool, poolOf, type Weights } from './pool.ts';
import type { Bundles } from './search.ts';

export const PARK_WEIGHTS: Weights = { bundle: 0.4, shortage: 0.2, room: 0.2, nearness: 0.2 };

/**
 * Co-built parks and enclaves (共建园区、飞地): pairs of regions between which several transfers fit. Components: `bundle` the mean
 * score of the pair's best transfers, `shortage` of the sender, `room` of the receiver, `nearness`. The pool's industry is the
 * bundle's first; a pair with fewer transfers than the bundle holds is no candidate.
 * @param bundles from the search for transfers.
 */
export function parkPool(bundles: Bundles, regions: number, { distance, room }: Places, most = 1000): Pool {
  const { size } = bundles;
  const pairs = Array.from({ length: size === 0 ? 0 : regions * regions }, (_, pair) => pair).filter(
    (pair) => !Number.isNaN(bundles.scores[pair * size + size - 1]!),
  );
  const mean = (pair: number) => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += bundles.scores[pair * size + k]!;
    return sum / size;
  };
  const found = pairs
    .map((pair) => ({ pair, mean: mean(pair) }))
    .sort((a, b) => b.mean - a.mean || a.pair - b.pair)
    .slice(0, most)
    .map(({ pair, mean: score }) => ({
      sender: Math.floor(pair / regions),
      receiver: pair % regions,
      industry: bundles.industries[pair * size]!,
      pair,
      score,
    }));
  const missing = new Float64Array(found.length).fill(Number.NaN);
  const lack = room === undefined ? missing : Float64Array.from(found, ({ sender }) => 1 - room[sender]!);
  const free = room === undefined ? missing : Float64Array.from(found, ({ receiver }) => room[receiver]!);
  const far = distance === undefined ? missing : Float64Array.from(found, ({ pair }) => distance[pair]!);
  const scores = Float64Array.from(found, ({ score }) => score);
  const part = (component: string, raw: Float64Array, sign: 1 | -1 = 1) => {
    const utility = percentiles(raw.map((value) => sign * value));
    return { component, raw: (k: number) => raw[k]!, utility: (k: number) => utility[k]! };
  };
  return poolOf('co-built-park', found, [
    part('bundle', scores),
    part('shortage', lack),
    part('room', free),
    part('nearness', far, -1),
  ]);
}

/** Columns of the industries of a pair's bundle, best first. */
export function bundleOf(bundles: Bundles, regions: number, sender: number, receiver: number): number[] {
  const start = (sender * regions + receiver) * bundles.size;
  return Array.from(bundles.industries.subarray(start, start + bundles.size)).filter(
    (_, k) => !Number.isNaN(bundles.scores[start + k]!),
  );
}
