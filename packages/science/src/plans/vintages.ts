/** Two series of the same figure that a revision parted. */
export interface VintageSplice {
  /** New value over old: as given, else as the overlapping years have it (geometric mean). */
  readonly factor: number;
  readonly years: readonly number[];
  /** Largest departure of a single year's factor from it, as a fraction: how well one factor tells the revision; NaN without such years. */
  readonly dispersion: number;
  readonly spliced: { readonly years: number[]; readonly values: number[] };
}

interface Series {
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/**
 * Carries the new vintage back along the old one. Without years that both have and without a given factor nothing is spliced:
 * `undefined`. Values must be positive.
 * @param given factor that whoever revised the series published
 */
export function spliceVintages(older: Series, newer: Series, given?: number): VintageSplice | undefined {
  const newValue = new Map(newer.years.map((year, index) => [year, newer.values[index]!]));
  const common = older.years.flatMap((year, index) => {
    const value = newValue.get(year);
    return value === undefined ? [] : [{ year, log: Math.log(value / older.values[index]!) }];
  });
  if (common.length === 0 && given === undefined) return undefined;
  const mean = given === undefined ? common.reduce((sum, { log }) => sum + log, 0) / common.length : Math.log(given);
  const first = Math.min(...newer.years);
  const kept = older.years.flatMap((year, index) =>
    year < first ? [{ year, value: older.values[index]! * (given ?? Math.exp(mean)) }] : [],
  );
  return {
    factor: given ?? Math.exp(mean),
    years: common.map(({ year }) => year),
    dispersion:
      common.length === 0 ? Number.NaN : Math.max(...common.map(({ log }) => Math.abs(Math.expm1(log - mean)))),
    spliced: {
      years: [...kept.map(({ year }) => year), ...newer.years],
      values: [...kept.map(({ value }) => value), ...newer.values],
    },
  };
}
