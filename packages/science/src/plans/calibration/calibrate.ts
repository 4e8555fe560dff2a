import { type OutlookModel, type PastForecast, runModel } from '../outlook/index.ts';
import { type FilledSeries, fillSeries, type YearlySeries } from '../series.ts';

/** One forecast of one series of a panel, and how it did. */
export interface JudgedForecast extends PastForecast {
  readonly series: number;
  readonly originYear: number;
  readonly targetYear: number;
}

export interface CalibrationOptions {
  /** Years ahead, 1 to 5. */
  readonly horizons: readonly number[];
  /** Origins with fewer years before them are left out. Default 10. */
  readonly leastYears?: number;
  readonly recalibrate?: boolean;
}

/**
 * Forecasts of positive yearly series (in logarithms) from every origin, each with what was known at the origin only.
 * @throws SeriesError, RangeError for values that are not positive.
 */
export function judgeForecasts(
  panel: readonly YearlySeries[],
  model: OutlookModel,
  options: CalibrationOptions,
): JudgedForecast[] {
  const { horizons, leastYears = 10, recalibrate = true } = options;
  return panel.flatMap((input, series) => {
    const filled = fillSeries(input);
    const { past } = runModel(model, logarithms(filled), { scoreAt: horizons, recalibrate });
    return past
      .filter(({ origin }) => origin >= leastYears)
      .map((forecast) => ({
        ...forecast,
        series,
        originYear: filled.firstYear + forecast.origin,
        targetYear: filled.firstYear + forecast.origin + forecast.horizon,
      }));
  });
}

function logarithms({ values }: FilledSeries): Float64Array {
  if (values.some((value) => value <= 0)) throw new RangeError('a value that is not positive');
  return values.map(Math.log);
}
