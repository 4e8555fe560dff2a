/** Two series of the same figure that a revision parted. */
export interface VintageSplice {
  /** New value over old, as the overlapping years have it (geometric mean). */
  readonly factor: number;
  readonly years: readonly number[];
  /** Largest departure of a single year's factor from it, as a fraction: how well one factor tells the revision. */
  readonly dispersion: number;
  readonly spliced: { readonly years: number[]; readonly values: number[] };
}

interface Series {
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/**
 * Carries the new vintage back along the old one. Without years that both have there is no factor and nothing is spliced: `undefined`.
 * Values must be positive.
 */
export function spliceVintages(older: Series, newer: Series): VintageSplice | undefined {
  const newValue = new Map(newer.years.map((year, index) => [year, newer.values[index]!]));
  const common = older.years.flatMap((year, index) => {
    const value = newValue.get(year);
    return value === undefined ? [] : [{ year, log: Math.log(value / older.values[index]!) }];
  });
  if (common.length === 0) return undefined;
  const mean = common.reduce((sum, { log }) => sum + log, 0) / common.length;
  const first = Math.min(...newer.years);
  const kept = older.years.flatMap((year, index) =>
    year < first ? [{ year, value: older.values[index]! * Math.exp(mean) }] : [],
  );
  return {
    factor: Math.exp(mean),
    years: common.map(({ year }) => year),
    dispersion: Math.max(...common.map(({ log }) => Math.abs(Math.expm1(log - mean)))),
    spliced: {
      years: [...kept.map(({ year }) => year), ...newer.years],
      values: [...kept.map(({ value }) => value), ...newer.values],
    },
  };
}
