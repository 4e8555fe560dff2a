import {
  type Mixture,
  mixtureLogDensity,
  mixtureMean,
  mixtureProbability,
  pruneMixture,
  type StudentT,
  studentTMeanDeviation,
  widenMixture,
} from '../../probability/index.ts';
import type { Filter } from './filter.ts';
import { type OutlookModel, seriesStart } from './models.ts';

/** Values a model must have seen before its forecasts are held against what came. */
export const LEAST_VALUES = 6;

/** Forecasts are held against what came up to this many years ahead; further ahead the last of them speaks for all. */
export const LONGEST_CHECK = 5;

/** One forecast made with what was known at `origin`, and what came. Years are places in the series. */
export interface PastForecast {
  readonly origin: number;
  readonly horizon: number;
  readonly actual: number;
  /** ln of the density the forecast gave to what came. */
  readonly logScore: number;
  /** Probability the forecast gave to at most what came. */
  readonly probability: number;
}

export interface RunOptions {
  /** Size of the values against which a variance is too small to be believed; 1 for logarithms. */
  readonly typical?: number;
  /** Widen or narrow forecasts by how far off the earlier ones were. Default true. */
  readonly recalibrate?: boolean;
  /** Horizons whose past forecasts are wanted; costly, so none by default. */
  readonly scoreAt?: readonly number[];
}

/** A model that has seen a series to its end. */
export interface ModelRun {
  readonly model: OutlookModel;
  /** Distribution of the value `horizon` years after the last year of the series. */
  ahead(horizon: number): Mixture;
  /** Distribution of the change during the year that ends `horizon` years after the last. */
  changeAhead(horizon: number): Mixture;
  readonly past: readonly PastForecast[];
}

/** Prior weight of "as wide as the model says" against past errors, in forecasts; and the most one error may count. */
const TRUST = 5;
const MOST_ERROR = 2.5;

/**
 * How wide forecasts should have been: the mean of |error| over its expectation so far, drawn towards 1. Errors are capped, so that one
 * crisis does not widen everything after it.
 */
class Width {
  private readonly ratios: { readonly target: number; readonly ratio: number }[] = [];
  private sum = TRUST;
  private count = TRUST;
  private taken = 0;

  /** Forecasts whose target year is at most `year` are known then. Must be asked in order of years. */
  at(year: number): number {
    while (this.taken < this.ratios.length && this.ratios[this.taken]!.target <= year) {
      this.sum += this.ratios[this.taken++]!.ratio;
      this.count++;
    }
    return this.sum / this.count;
  }

  add(target: number, error: number, expected: number): void {
    this.ratios.push({ target, ratio: Math.min(MOST_ERROR, Math.abs(error) / expected) });
  }
}

/** Runs a model through yearly values (one place per year, NaN where missing) and judges each forecast with what was known before it. */
export function runModel(model: OutlookModel, values: Float64Array, options: RunOptions = {}): ModelRun {
  const { typical = 1, recalibrate = true, scoreAt = [] } = options;
  const filters = model.filters(seriesStart(values, typical));
  const widths = Array.from({ length: LONGEST_CHECK }, () => new Width());
  const past: PastForecast[] = [];
  let seen = 0;
  for (let year = 0; year < values.length; year++) {
    for (const filter of filters) filter.step(values[year]!);
    if (!Number.isNaN(values[year])) seen++;
    const horizon = Math.min(LONGEST_CHECK, values.length - 1 - year);
    if (seen < LEAST_VALUES || horizon < 1) continue;
    const mixtures = mixturesOf(
      filters,
      filters.map((filter) => filter.ahead(horizon)),
      horizon,
    );
    for (const [index, mixture] of mixtures.entries()) {
      const actual = values[year + index + 1]!;
      if (Number.isNaN(actual)) continue;
      const width = recalibrate ? widths[index]!.at(year) : 1;
      widths[index]!.add(year + index + 1, actual - mixtureMean(mixture), meanDeviation(mixture));
      if (scoreAt.includes(index + 1)) past.push(judge(widenMixture(mixture, width), year, index + 1, actual));
    }
  }
  const end = values.length - 1;
  const widthAhead = (horizon: number) => (recalibrate ? widths[Math.min(horizon, LONGEST_CHECK) - 1]!.at(end) : 1);
  const forecast = (horizon: number, parts: (filter: Filter) => StudentT[], width: number) =>
    widenMixture(pruneMixture(mixturesOf(filters, filters.map(parts), horizon)[horizon - 1]!), width);
  return {
    model,
    past,
    ahead: (horizon) => forecast(horizon, (filter) => filter.ahead(horizon), widthAhead(horizon)),
    changeAhead: (horizon) => forecast(horizon, (filter) => filter.changesAhead(horizon), widthAhead(1)),
  };
}

function judge(mixture: Mixture, origin: number, horizon: number, actual: number): PastForecast {
  const probability = mixtureProbability(mixture, actual);
  return { origin, horizon, actual, probability, logScore: mixtureLogDensity(mixture, actual) };
}

/** Candidates weighted by what they gave to the values so far: their posterior weights under equal prior ones. */
function mixturesOf(filters: readonly Filter[], parts: readonly StudentT[][], horizon: number): Mixture[] {
  const best = Math.max(...filters.map((filter) => filter.logScore));
  const weights = filters.map((filter) => Math.exp(filter.logScore - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: horizon }, (_, index) =>
    parts.map((ofFilter, k) => ({ ...ofFilter[index]!, weight: weights[k]! / total })),
  );
}

/** E|X − E X|, leaving out how far the candidates' own centres lie apart; heavy tails are bounded so that it exists. */
function meanDeviation(mixture: Mixture): number {
  return mixture.reduce((sum, part) => sum + part.weight * Math.min(2 * part.scale, studentTMeanDeviation(part)), 0);
}
