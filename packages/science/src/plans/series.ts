/** A yearly series: one value per year, years ascending; years between may be missing. */
export interface YearlySeries {
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** The same with a place for every year from the first to the last; missing years are NaN. */
export interface FilledSeries {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly lastValue: number;
  readonly values: Float64Array;
  /** Years that have a value. */
  readonly points: number;
}

export class SeriesError extends Error {
  override readonly name = 'SeriesError';
  readonly reason: 'empty' | 'not-whole-years' | 'not-ascending' | 'not-finite' | 'too-long';
  /** Place in the series, from 0. */
  readonly index: number;

  constructor(reason: SeriesError['reason'], index: number) {
    super(`series: ${reason} at ${index}`);
    this.reason = reason;
    this.index = index;
  }
}

const MOST_YEARS = 2000;

/** @throws SeriesError naming the place that is wrong. */
export function fillSeries({ years, values }: YearlySeries): FilledSeries {
  if (years.length === 0 || years.length !== values.length) throw new SeriesError('empty', 0);
  for (const [index, year] of years.entries()) {
    if (!Number.isInteger(year)) throw new SeriesError('not-whole-years', index);
    if (index > 0 && year <= years[index - 1]!) throw new SeriesError('not-ascending', index);
    if (!Number.isFinite(values[index])) throw new SeriesError('not-finite', index);
  }
  const firstYear = years[0]!;
  const lastYear = years.at(-1)!;
  if (lastYear - firstYear >= MOST_YEARS) throw new SeriesError('too-long', years.length - 1);
  const filled = new Float64Array(lastYear - firstYear + 1).fill(Number.NaN);
  for (const [index, year] of years.entries()) filled[year - firstYear] = values[index]!;
  return { firstYear, lastYear, lastValue: values.at(-1)!, values: filled, points: years.length };
}
