import { type Matrix, matrix } from '../../labelled/index.ts';
import { seededRandom } from '../../random/index.ts';
import { complexityIndex } from '../complexity/complexity-index.ts';
import { fitnessComplexity } from '../complexity/fitness.ts';
import { presenceOf } from '../complexity/presence.ts';
import { middleOf, ranksOf } from './ranks.ts';

/** What regions are ranked by. */
export type RankedIndicator = 'eci' | 'fitness' | 'diversity';

/**
 * How the ranking is put to the test. `bootstrap`: every reported cell is multiplied by its own exponential weight of
 * mean 1 (the Bayesian bootstrap, Rubin 1981). `threshold`: other thresholds of presence. `leave-one-out`: each
 * region left out in turn.
 */
export type RobustnessMethod = 'bootstrap' | 'threshold' | 'leave-one-out';

export interface RobustnessOptions {
  readonly indicator: RankedIndicator;
  readonly threshold: number;
  /** Replicates of the bootstrap. */
  readonly draws: number;
  readonly seed: number;
  readonly thresholds: readonly number[];
  /** Share of bootstrap replicates that an interval holds. */
  readonly confidence: number;
}

/** One repetition of the ranking; `ranks` is undefined where the indicator was refused. */
export interface Replicate {
  readonly method: RobustnessMethod;
  readonly ranks: Float64Array | undefined;
}

/** Ranks with an interval per region for one method, and how many repetitions gave no ranking. */
export interface RankIntervals {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly replicates: number;
  readonly refused: number;
}

/** The indicator of every region, or undefined where it is refused. */
export function scoresOf(x: Matrix, indicator: RankedIndicator, threshold: number): Float64Array | undefined {
  const presence = presenceOf(x, { threshold });
  if (indicator === 'diversity') return presence.diversity;
  if (indicator === 'fitness') return fitnessComplexity(presence).fitness;
  const index = complexityIndex(presence);
  return index.refusal === undefined ? index.eci : undefined;
}

/** How many repetitions a method takes. */
export function replicateCount(x: Matrix, method: RobustnessMethod, options: RobustnessOptions): number {
  if (method === 'bootstrap') return options.draws;
  return method === 'threshold' ? options.thresholds.length : x.rows.length;
}

/** The repetitions of one method, one at a time, so that long work can report progress and stop. */
export function* replicates(x: Matrix, method: RobustnessMethod, options: RobustnessOptions): Generator<Replicate> {
  const ranked = (scores: Float64Array | undefined) => ({ method, ranks: scores && ranksOf(scores) });
  if (method === 'threshold') {
    for (const threshold of options.thresholds) yield ranked(scoresOf(x, options.indicator, threshold));
  } else if (method === 'bootstrap') {
    const uniform = seededRandom(options.seed);
    for (let draw = 0; draw < options.draws; draw++) {
      const values = x.values.map((value) => value * -Math.log(1 - uniform()));
      yield ranked(scoresOf(matrix(x.rows, x.columns, values), options.indicator, options.threshold));
    }
  } else {
    const all = scoresOf(x, options.indicator, options.threshold);
    for (let r = 0; r < x.rows.length; r++) yield { method, ranks: all && withoutRegion(x, r, all, options) };
  }
}

/**
 * Ranks when one region is left out, NaN for that region. Every rank is the full ranking's plus what the omission moves
 * among the others, so that closing the gap it leaves does not count as a move.
 */
function withoutRegion(
  x: Matrix,
  left: number,
  all: Float64Array,
  options: RobustnessOptions,
): Float64Array | undefined {
  const columns = x.columns.length;
  const rows = x.rows.filter((_, r) => r !== left);
  const values = new Float64Array(rows.length * columns);
  values.set(x.values.subarray(0, left * columns));
  values.set(x.values.subarray((left + 1) * columns), left * columns);
  const scores = scoresOf(matrix(rows, x.columns, values), options.indicator, options.threshold);
  if (scores === undefined) return undefined;
  const full = ranksOf(all);
  const among = ranksOf(all.filter((_, r) => r !== left));
  const moved = ranksOf(scores);
  return full.map((rank, r) => {
    if (r === left) return Number.NaN;
    const k = r < left ? r : r - 1;
    return rank + moved[k]! - among[k]!;
  });
}

/** Rank intervals over repetitions: the middle share for the bootstrap, from least to most otherwise. */
export function rankIntervals(runs: readonly Replicate[], regions: number, confidence: number): RankIntervals {
  const low = new Float64Array(regions);
  const high = new Float64Array(regions);
  const done = runs.flatMap(({ ranks }) => (ranks === undefined ? [] : [ranks]));
  const share = runs[0]?.method === 'bootstrap' ? confidence : 1;
  for (let r = 0; r < regions; r++) {
    const interval = middleOf(
      done.map((ranks) => ranks[r]!),
      share,
    );
    low[r] = interval.low;
    high[r] = interval.high;
  }
  return { low, high, replicates: runs.length, refused: runs.length - done.length };
}
