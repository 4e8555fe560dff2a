import { type Mixture, mixtureMean, mixtureProbability, mixtureQuantile } from '../../probability/index.ts';
import { type FilledSeries, fillSeries, type YearlySeries } from '../series.ts';
import { type ChosenModel, chooseModel, LEAST_POINTS } from './choose.ts';
import type { ModelName } from './models.ts';

/**
 * How values are seen before a model sees them: in logarithms (amounts that grow by rates) or as they are (percentages, amounts that may
 * be zero or below).
 */
export type Scale = 'logarithm' | 'identity';

export interface OutlookOptions {
  /** Default: logarithm where every value is positive. */
  readonly scale?: Scale;
  /** Default: chosen by trial. */
  readonly model?: ModelName;
  /** Years ahead the choice of a model is for. Default 1. */
  readonly horizon?: number;
}

/** What a series lets us expect. Chances are those of the model; that the model is wrong is not in them. */
export interface Outlook {
  readonly series: FilledSeries;
  readonly scale: Scale;
  readonly chosen: ChosenModel;
  /**
   * Centre of the distribution in `year`: the mean on the model's scale, so with logarithms the geometric mean (the arithmetic mean of a
   * heavy-tailed forecast in logarithms does not exist).
   */
  expected(year: number): number;
  quantile(year: number, probability: number): number;
  /** P(value in `year` ≤ `value`). */
  atMost(year: number, value: number): number;
  /** P(change during `year` ≤ `change`), a fraction with logarithms and an amount otherwise. */
  changeAtMost(year: number, change: number): number;
}

/** Too few points to speak of chances. */
export class TooFewPoints extends Error {
  override readonly name = 'TooFewPoints';
  readonly points: number;
  readonly least: number;

  constructor(points: number) {
    super(`${points} yearly points; at least ${LEAST_POINTS} are needed`);
    this.points = points;
    this.least = LEAST_POINTS;
  }
}

/** @throws SeriesError for a series that is none; TooFewPoints below five points; RangeError for logarithms of values ≤ 0. */
export function outlook(input: YearlySeries, options: OutlookOptions = {}): Outlook {
  const series = fillSeries(input);
  if (series.points < LEAST_POINTS) throw new TooFewPoints(series.points);
  const positive = input.values.every((value) => value > 0);
  const scale = options.scale ?? (positive ? 'logarithm' : 'identity');
  if (scale === 'logarithm' && !positive) throw new RangeError('logarithms of values that are not positive');
  const values = scale === 'logarithm' ? series.values.map(Math.log) : series.values;
  const typical = scale === 'logarithm' ? 1 : meanSize(input.values);
  const { model, horizon = 1 } = options;
  const chosen = chooseModel(values, series.points, horizon, { typical, ...(model && { model }) });
  return fromRun(series, scale, chosen);
}

const meanSize = (values: readonly number[]) =>
  Math.max(1e-9, values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length);

function fromRun(series: FilledSeries, scale: Scale, chosen: ChosenModel): Outlook {
  const inward = (value: number) =>
    scale === 'identity' ? value : value > 0 ? Math.log(value) : Number.NEGATIVE_INFINITY;
  const outward = (value: number) => (scale === 'identity' ? value : Math.exp(value));
  const known = new Map<number, Mixture>();
  const at = (year: number) => {
    const horizon = year - series.lastYear;
    if (!Number.isInteger(horizon) || horizon < 1) throw new RangeError(`a year after ${series.lastYear}, not ${year}`);
    const mixture = known.get(year) ?? chosen.run.ahead(horizon);
    known.set(year, mixture);
    return mixture;
  };
  return {
    series,
    scale,
    chosen,
    expected: (year) => outward(mixtureMean(at(year))),
    quantile: (year, probability) => outward(mixtureQuantile(at(year), probability)),
    atMost: (year, value) => mixtureProbability(at(year), inward(value)),
    changeAtMost: (year, change) => {
      const x = scale === 'identity' ? change : Math.log1p(Math.max(-1, change));
      return mixtureProbability(chosen.run.changeAhead(year - series.lastYear), x);
    },
  };
}
