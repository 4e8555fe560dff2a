import type { Matrix } from '../../labelled/index.ts';
import { type Random, randomBelow, seededRandom } from '../../random/index.ts';
import { areaUnderCurve, type RankedScores, rankScores } from './auc.ts';
import { type Entries, type EntryOptions, entriesOf, windowsOf } from './entries.ts';
import { fitLogistic, logisticScores } from './logistic.ts';

/**
 * What entry is predicted from. One figure on its own, where nothing is fitted; or a logistic model fitted on
 * earlier windows: `baseline_model` from size and popularity, `lq_model` from these and the cell's own
 * quotient, and either with density added (`density_model`, `lq_density_model`).
 */
export type Predictor = keyof typeof RIVAL;

type Single = 'density' | 'size' | 'popularity' | 'lq';

/** What each predictor is set against: the same with relatedness. */
const RIVAL = {
  density: 'density',
  size: 'density',
  popularity: 'density',
  lq: 'density',
  baseline_model: 'density_model',
  density_model: 'density_model',
  lq_model: 'lq_density_model',
  lq_density_model: 'lq_density_model',
} as const;

const SINGLE: readonly Single[] = ['density', 'size', 'popularity', 'lq'];

const MODELS: readonly (readonly [Predictor, readonly Single[]])[] = [
  ['baseline_model', ['size', 'popularity']],
  ['density_model', ['size', 'popularity', 'density']],
  ['lq_model', ['size', 'popularity', 'lq']],
  ['lq_density_model', ['size', 'popularity', 'lq', 'density']],
];

/** With fewer entries (or non-entries) than this an AUC says nothing and is not given. */
export const LEAST_ENTRIES = 10;

/** An estimate with its percentile interval from the bootstrap over regions. */
export interface Interval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

export interface BacktestRow {
  readonly predictor: Predictor;
  readonly from: number;
  readonly to: number;
  /** Last year whose figures a fitted model has seen; undefined where nothing is fitted. */
  readonly trainedUntil: number | undefined;
  readonly observations: number;
  readonly entries: number;
  readonly auc: Interval;
  /** AUC with relatedness minus this one: `density` against a figure, the model with density against one without. */
  readonly relatednessGain: Interval;
}

export interface BacktestOptions extends EntryOptions {
  /** Least length of a window in years; by default 5, or half of the span where that is shorter. */
  readonly horizon?: number;
  /** Bootstrap draws of whole regions. Default 500. */
  readonly draws?: number;
  readonly seed?: number;
  /** Two-sided coverage of the intervals. Default 0.95. */
  readonly coverage?: number;
  /** Called after each window with the part done. */
  readonly progress?: (fraction: number) => void;
}

export interface Backtest {
  readonly rows: readonly BacktestRow[];
  readonly horizon: number;
  readonly skipped: number;
}

/**
 * Does relatedness predict entry? For each window the area under the ROC curve of density (without self)
 * against size-only and popularity, out of sample: predictors come from the window's first year, models
 * from windows that ended by then. Intervals resample whole regions, because a region's
 * industries enter together.
 * @param matrixOf region × industry amounts of one year, the same labels every year.
 * @param years ascending; with fewer than two there is nothing to test and `rows` is empty.
 */
export function backtestEntry(
  years: readonly number[],
  matrixOf: (year: number) => Matrix,
  options: BacktestOptions = {},
): Backtest {
  const span = years.length < 2 ? 0 : years.at(-1)! - years[0]!;
  const horizon = options.horizon ?? Math.max(1, Math.min(5, Math.floor(span / 2)));
  const windows = windowsOf(years, horizon);
  const done: Entries[] = [];
  const rows: BacktestRow[] = [];
  const random = seededRandom(options.seed ?? 1);
  for (const window of windows) {
    const entries = entriesOf(window, matrixOf(window.from), matrixOf(window.to), options);
    rows.push(...testWindow(entries, done, random, options));
    done.push(entries);
    options.progress?.(done.length / windows.length);
  }
  return { rows, horizon, skipped: done.reduce((sum, { skipped }) => sum + skipped, 0) };
}

function testWindow(
  entries: Entries,
  earlier: readonly Entries[],
  random: Random,
  options: BacktestOptions,
): BacktestRow[] {
  const ranked = rankedPredictors(entries, earlier);
  const count = entries.entered.reduce((sum, one) => sum + one, 0);
  const enough = Math.min(count, entries.entered.length - count) >= LEAST_ENTRIES;
  const point = aucsOf(ranked, enough ? entries.entered : new Uint8Array(entries.entered.length));
  const draws = enough ? bootstrap(ranked, entries, random, options.draws ?? 500) : [];
  const tail = (1 - (options.coverage ?? 0.95)) / 2;
  const interval = (of: (aucs: Aucs) => number): Interval => ({
    value: of(point),
    ...percentiles(draws.map(of), tail),
  });
  return [...ranked.keys()].map((predictor) => ({
    predictor,
    from: entries.window.from,
    to: entries.window.to,
    trainedUntil: predictor.endsWith('_model') ? entries.window.from : undefined,
    observations: entries.entered.length,
    entries: count,
    auc: interval((aucs) => aucs.get(predictor)!),
    relatednessGain: interval((aucs) => aucs.get(RIVAL[predictor])! - aucs.get(predictor)!),
  }));
}

type Aucs = ReadonlyMap<Predictor, number>;

function rankedPredictors(entries: Entries, earlier: readonly Entries[]): Map<Predictor, RankedScores> {
  const ranked = new Map<Predictor, RankedScores>(
    SINGLE.map((predictor) => [predictor, rankScores(entries.predictors[predictor])]),
  );
  const outcomes = Uint8Array.from(earlier.flatMap(({ entered }) => [...entered]));
  if (!outcomes.includes(0) || !outcomes.includes(1)) return ranked;
  for (const [name, predictors] of MODELS) {
    const training = predictors.map((predictor) =>
      Float64Array.from(earlier.flatMap((past) => [...past.predictors[predictor]])),
    );
    const tested = predictors.map((predictor) => entries.predictors[predictor]);
    ranked.set(name, rankScores(logisticScores(fitLogistic(training, outcomes), tested)));
  }
  return ranked;
}

function aucsOf(ranked: Map<Predictor, RankedScores>, entered: Uint8Array, weights?: Float64Array): Aucs {
  return new Map([...ranked].map(([predictor, scores]) => [predictor, areaUnderCurve(scores, entered, weights)]));
}

/** AUCs of draws of as many regions as there are, with replacement; draws without both outcomes are dropped. */
function bootstrap(ranked: Map<Predictor, RankedScores>, entries: Entries, random: Random, draws: number): Aucs[] {
  const regions = [...new Set(entries.region)];
  const times = new Float64Array(Math.max(0, ...regions) + 1);
  const out: Aucs[] = [];
  for (let draw = 0; draw < draws; draw++) {
    times.fill(0);
    for (let k = 0; k < regions.length; k++) times[regions[randomBelow(random, regions.length)]!]!++;
    const weights = Float64Array.from(entries.region, (region) => times[region]!);
    const aucs = aucsOf(ranked, entries.entered, weights);
    if (!Number.isNaN(aucs.get('density')!)) out.push(aucs);
  }
  return out;
}

/** Percentiles by linear interpolation between order statistics. */
function percentiles(values: number[], tail: number): { lower: number; upper: number } {
  const sorted = values.sort((a, b) => a - b);
  const at = (probability: number) => {
    const position = probability * (sorted.length - 1);
    const below = sorted[Math.floor(position)] ?? Number.NaN;
    const above = sorted[Math.ceil(position)] ?? Number.NaN;
    return below + (above - below) * (position - Math.floor(position));
  };
  return { lower: at(tail), upper: at(1 - tail) };
}
