import type { Name, QualityFinding } from '../dataset/index.ts';

/** At most so many places stand with a finding. */
const EXAMPLES = 20;

/** A place with what was found there, before it becomes an example. */
export interface Place {
  readonly row?: number;
  readonly column?: string;
  readonly found: string;
}

/** A finding with its count and its first places. */
export function finding(
  rule: string,
  level: QualityFinding['level'],
  text: Name,
  places: readonly Place[],
): QualityFinding {
  return { rule, level, count: places.length, text, examples: places.slice(0, EXAMPLES) };
}

/** Output, error column and trade of one province's input–output table, summed over sectors. */
export interface TableTotals {
  readonly province: string;
  readonly output: number;
  /** Sum of the absolute values of the error column. */
  readonly error: number;
  readonly foreignTrade: number;
}

/** Tables whose error column is worth more than one per cent of output. */
export function errorColumns(tables: readonly TableTotals[]): Place[] {
  return tables
    .filter((table) => table.error > 0.01 * table.output)
    .sort((a, b) => b.error / b.output - a.error / a.output)
    .map(({ province, error, output }) => ({ found: `${province} ${percent(error / output)}` }));
}

/** Tables with no export and no import at all: foreign trade is inside domestic outflow and inflow. */
export function mergedTrade(tables: readonly TableTotals[]): string[] {
  return tables.filter((table) => table.foreignTrade === 0).map((table) => table.province);
}

/** One region and year of the accounts: GDP and the three shares in per cent; NaN is missing. */
export interface ShareRow {
  readonly year: number;
  readonly region: string;
  readonly gdp: number;
  readonly shares: readonly [number, number, number];
}

/** How the shares of a row add up: all zero means they were not published. */
export function sharesState(row: ShareRow): 'missing' | 'rounded' | 'inconsistent' {
  if (row.shares.every((share) => share === 0 || Number.isNaN(share))) return 'missing';
  const sum = row.shares[0] + row.shares[1] + row.shares[2];
  // Three shares rounded to 0.1 can miss 100 by 0.15.
  return Math.abs(sum - 100) <= 0.15 + 1e-9 ? 'rounded' : 'inconsistent';
}

/**
 * Value added of the three industries from GDP and shares. Shares that miss 100 only by rounding are
 * scaled so that the parts sum to GDP; inconsistent ones are taken as they stand; missing gives NaN.
 */
export function valueAddedByShares(row: ShareRow): [number, number, number] {
  const state = sharesState(row);
  if (state === 'missing') return [Number.NaN, Number.NaN, Number.NaN];
  const base = state === 'rounded' ? row.shares[0] + row.shares[1] + row.shares[2] : 100;
  return row.shares.map((share) => (row.gdp * share) / base) as [number, number, number];
}

/** A value of a region in a year. */
export interface YearValue {
  readonly year: number;
  readonly region: string;
  readonly value: number;
}

/**
 * Years in which a nominal series falls by more than `drop` of its value: in provincial GDP of 2018–2019 the sign
 * that figures before and after the census revision were put into one series.
 */
export function seriesBreaks(values: readonly YearValue[], drop: number): Place[] {
  const last = new Map<string, YearValue>();
  const out: Place[] = [];
  for (const row of [...values].sort((a, b) => a.year - b.year)) {
    const before = last.get(row.region);
    if (before && before.year === row.year - 1 && row.value < before.value * (1 - drop)) {
      out.push({ found: `${row.region} ${before.year} ${before.value} → ${row.year} ${row.value}` });
    }
    last.set(row.region, row);
  }
  return out;
}

/** Industry's share of the secondary sector by region and year; NaN where one is missing. */
export function shareOfSecondary(
  industry: readonly YearValue[],
  secondary: ReadonlyMap<string, number>,
): (YearValue & { readonly share: number })[] {
  return industry.map((row) => ({
    ...row,
    share: row.value / (secondary.get(`${row.year} ${row.region}`) ?? Number.NaN),
  }));
}

/** Rows in which industry is below half of the secondary sector, which construction alone does not explain. */
export function belowHalf(rows: readonly (YearValue & { readonly share: number })[]): Place[] {
  return rows
    .filter((row) => row.share < 0.5)
    .map((row) => ({ found: `${row.region} ${row.year} ${percent(row.share)}` }));
}

/** Years in which industry's share of the secondary sector jumps by more than 15 points: two vintages meet there. */
export function shareJumps(rows: readonly (YearValue & { readonly share: number })[]): Place[] {
  const last = new Map<string, YearValue & { readonly share: number }>();
  const out: Place[] = [];
  for (const row of [...rows].sort((a, b) => a.year - b.year)) {
    const before = last.get(row.region);
    if (before?.year === row.year - 1 && Math.abs(row.share - before.share) > 0.15) {
      out.push({ found: `${row.region} ${before.year} ${percent(before.share)} → ${row.year} ${percent(row.share)}` });
    }
    last.set(row.region, row);
  }
  return out;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
