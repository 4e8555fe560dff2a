import { seededRandom } from '../random/index.ts';
import { dirichlet } from './dirichlet.ts';
import { coverageOf, type Pool, scoresOf, type Weights } from './pool.ts';

export interface RankingOptions {
  /** Draws of the weights. Default 200. */
  readonly draws?: number;
  readonly seed?: number;
  /** How sure the weights are: the sum of the Dirichlet parameters. 20 by default: a weight of 0.3 has a deviation of 0.1. */
  readonly certainty?: number;
  /** Two-sided coverage of the rank interval. Default 0.9. */
  readonly coverage?: number;
  /** What counts as the top in `topShare`. Default 20. */
  readonly top?: number;
}

/** Places of the candidates of a pool, 1 the best; parallel to the pool. */
export interface Ranking {
  readonly score: Float64Array;
  readonly rank: Uint32Array;
  /** Interval of the rank when the weights are drawn about those given. */
  readonly rankLow: Float64Array;
  readonly rankHigh: Float64Array;
  /** Share of draws in which the candidate is among the top. */
  readonly topShare: Float64Array;
  /** Part of the weight that stands on known components. */
  readonly known: Float64Array;
  /** The component without which the rank changes most, and the rank it would then have; empty where none changes it. */
  readonly hingesOn: readonly string[];
  readonly rankWithout: Uint32Array;
}

/**
 * Ranks a pool and says how firm each place is. Weights are drawn from a Dirichlet distribution whose mean are those given:
 * a component with weight 0 keeps it. Ties go to the earlier candidate; what has no score comes last.
 */
export function rankPool(pool: Pool, weights: Weights, options: RankingOptions = {}): Ranking {
  const score = scoresOf(pool, weights);
  const rank = ranksOf(score);
  return {
    score,
    rank,
    known: coverageOf(pool, weights),
    ...intervals(pool, weights, options),
    ...hinges(pool, weights, rank),
  };
}

/** Places by falling score, 1 the best. */
export function ranksOf(scores: Float64Array): Uint32Array {
  const value = (k: number) => (Number.isNaN(scores[k]!) ? Number.NEGATIVE_INFINITY : scores[k]!);
  const order = Uint32Array.from(scores.keys()).sort((a, b) => value(b) - value(a) || a - b);
  const ranks = new Uint32Array(scores.length);
  order.forEach((k, place) => {
    ranks[k] = place + 1;
  });
  return ranks;
}

function intervals(pool: Pool, weights: Weights, options: RankingOptions) {
  const draws = options.draws ?? 200;
  const tail = (1 - (options.coverage ?? 0.9)) / 2;
  const top = options.top ?? 20;
  const random = seededRandom(options.seed ?? 1);
  const mean = Float64Array.from(pool.components, (component) => weights[component] ?? 0);
  const drawn: Uint32Array[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const each = dirichlet(mean, options.certainty ?? 20, random);
    drawn.push(ranksOf(scoresOf(pool, Object.fromEntries(pool.components.map((name, c) => [name, each[c]!])))));
  }
  const places = Array.from({ length: pool.length }, (_, k) => Uint32Array.from(drawn, (ranks) => ranks[k]!).sort());
  const at = (sorted: Uint32Array, probability: number) =>
    sorted[Math.round(probability * (sorted.length - 1))] ?? Number.NaN;
  return {
    rankLow: Float64Array.from(places, (sorted) => at(sorted, tail)),
    rankHigh: Float64Array.from(places, (sorted) => at(sorted, 1 - tail)),
    topShare: Float64Array.from(places, (sorted) => sorted.filter((place) => place <= top).length / draws),
  };
}

function hinges(pool: Pool, weights: Weights, rank: Uint32Array) {
  const hingesOn: string[] = new Array(pool.length).fill('');
  const rankWithout = rank.slice();
  for (const component of pool.components) {
    if (!((weights[component] ?? 0) > 0)) continue;
    const without = ranksOf(scoresOf(pool, { ...weights, [component]: 0 }));
    for (let k = 0; k < pool.length; k++) {
      if (Math.abs(without[k]! - rank[k]!) <= Math.abs(rankWithout[k]! - rank[k]!)) continue;
      rankWithout[k] = without[k]!;
      hingesOn[k] = component;
    }
  }
  return { hingesOn, rankWithout };
}
