import { numberIn, type Row, textIn } from '../data/index.ts';

/** How many cells of a measure have a figure, by region and column (year or industry). Row-major. */
export interface CoverageCounts {
  readonly regions: readonly string[];
  readonly columns: readonly string[];
  readonly reported: Float64Array;
  readonly missing: Float64Array;
  readonly unlisted: Float64Array;
}

/** The counts from the operation's rows, which stand region by region, column by column. */
export function countsOf(rows: readonly Row[]): CoverageCounts {
  const regions = [...new Set(rows.map((row) => textIn(row, 'region')))];
  const columns = rows.slice(0, rows.length / Math.max(regions.length, 1)).map((row) => textIn(row, 'against'));
  const of = (name: string) => Float64Array.from(rows, (row) => numberIn(row, name) ?? 0);
  return { regions, columns, reported: of('reported'), missing: of('missing'), unlisted: of('unlisted') };
}

/** The part of each square that has a figure, 0–1; NaN where nothing is listed. */
export function reportedShare({ reported, missing, unlisted }: CoverageCounts): Float64Array {
  return reported.map((count, i) => {
    const listed = count + missing[i]!;
    return listed === 0 ? Number.NaN : count / (listed + unlisted[i]!);
  });
}

export function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
