import type { Matrix } from '../../labelled/index.ts';

/** Row, column and grand totals of what was reported; a missing cell (NaN) is left out. */
export interface Totals {
  readonly row: Float64Array;
  readonly column: Float64Array;
  readonly total: number;
  /** Number of reported cells per row and per column. */
  readonly reportedInRow: Uint32Array;
  readonly reportedInColumn: Uint32Array;
  /**
   * A power of two that turns every value into an integer while all sums stay below 2⁵³, so that
   * every total is exact; 0 when there is none.
   */
  readonly exactScale: number;
}

/**
 * Sums a matrix by row and by column. Integers (times any power of two) are summed exactly, other
 * values with compensation, so that a total is off by no more than about one rounding.
 */
export function totalsOf(x: Matrix): Totals {
  const rows = x.rows.length;
  const columns = x.columns.length;
  const row = new Float64Array(rows);
  const column = new Float64Array(columns);
  const reportedInRow = new Uint32Array(rows);
  const reportedInColumn = new Uint32Array(columns);
  const { values } = x;
  let magnitude = 0;
  let fractions = 0;
  for (let r = 0; r < rows; r++) {
    let sum = 0;
    let count = 0;
    for (let c = 0, at = r * columns; c < columns; c++, at++) {
      const value = values[at]!;
      if (value !== value) continue;
      sum += value;
      column[c] = column[c]! + value;
      reportedInColumn[c] = reportedInColumn[c]! + 1;
      magnitude += Math.abs(value);
      fractions += Math.abs(value - Math.floor(value));
      count++;
    }
    row[r] = sum;
    reportedInRow[r] = count;
  }
  const exactScale = exactScaleOf(values, magnitude, fractions === 0);
  if (exactScale === 0) compensate(x, row, column);
  let total = 0;
  let lost = 0;
  for (const value of row) {
    const next = total + value;
    lost += roundingOf(total, value, next);
    total = next;
  }
  return { row, column, total: total + lost, reportedInRow, reportedInColumn, exactScale };
}

/** The finest power of two that keeps the sum of magnitudes below 2⁵³, if it makes all values integers. */
function exactScaleOf(values: Float64Array, magnitude: number, integers: boolean): number {
  if (!(magnitude > 0) || magnitude === Number.POSITIVE_INFINITY) return 0;
  let scale = 2 ** (52 - Math.floor(Math.log2(magnitude)));
  while (magnitude * scale >= 2 ** 53) scale /= 2;
  while (magnitude * scale * 2 < 2 ** 53) scale *= 2;
  if (integers && scale >= 1) return scale;
  for (let at = 0; at < values.length; at++) {
    const scaled = values[at]! * scale;
    if (Math.floor(scaled) !== scaled && scaled === scaled) return 0;
  }
  return scale;
}

/** Replaces plain sums by compensated ones (Neumaier 1974). */
function compensate(x: Matrix, row: Float64Array, column: Float64Array): void {
  const columns = column.length;
  const lostInColumn = new Float64Array(columns);
  column.fill(0);
  for (let r = 0; r < row.length; r++) {
    let sum = 0;
    let lost = 0;
    for (let c = 0; c < columns; c++) {
      const value = x.values[r * columns + c]!;
      if (value !== value) continue;
      const nextRow = sum + value;
      lost += roundingOf(sum, value, nextRow);
      sum = nextRow;
      const nextColumn = column[c]! + value;
      lostInColumn[c]! += roundingOf(column[c]!, value, nextColumn);
      column[c] = nextColumn;
    }
    row[r] = sum + lost;
  }
  for (let c = 0; c < columns; c++) column[c]! += lostInColumn[c]!;
}

/** What `a + b` lost when it was rounded to `sum`, exactly (Knuth's two-sum). */
function roundingOf(a: number, b: number, sum: number): number {
  const virtual = sum - a;
  return a - (sum - virtual) + (b - virtual);
}
