import type { LinearModel } from './model.ts';

/** Rows by themselves, as compressed sparse rows over a model's columns. */
export interface Rows {
  readonly count: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Length count + 1. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** A row: lower ≤ Σ coefficient × variable ≤ upper. */
export interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** Rows one by one as a block. */
export function rowsOf(rows: readonly Row[]): Rows {
  const starts = new Int32Array(rows.length + 1);
  for (const [at, { indices }] of rows.entries()) starts[at + 1] = starts[at]! + indices.length;
  const indices = new Int32Array(starts[rows.length]!);
  const values = new Float64Array(indices.length);
  for (const [at, row] of rows.entries()) {
    indices.set(row.indices, starts[at]);
    values.set(row.values, starts[at]);
  }
  return {
    ...{ count: rows.length, starts, indices, values },
    lower: Float64Array.from(rows, ({ lower }) => lower),
    upper: Float64Array.from(rows, ({ upper }) => upper),
  };
}

/** One row of a model. */
export function rowOf({ starts, indices, values, rowLower, rowUpper }: LinearModel, row: number): Row {
  const [from, to] = [starts[row]!, starts[row + 1]!];
  return {
    ...{ lower: rowLower[row]!, upper: rowUpper[row]! },
    ...{ indices: Array.from(indices.subarray(from, to)), values: Array.from(values.subarray(from, to)) },
  };
}

/** A model with other rows. */
export function withRows(model: LinearModel, { count, lower, upper, starts, indices, values }: Rows): LinearModel {
  const { maximise, columns, cost, lower: low, upper: high, integer } = model;
  const own = { maximise, columns, cost, lower: low, upper: high, integer };
  return { ...own, rows: count, rowLower: lower, rowUpper: upper, starts, indices, values };
}

/** By how much a point breaks a row, in units of the point: violation / ‖coefficients‖. */
export function brokenBy({ lower, upper, indices, values }: Row, point: Float64Array): number {
  let activity = 0;
  let norm = 0;
  for (const [at, column] of indices.entries()) {
    activity += values[at]! * point[column]!;
    norm += values[at]! * values[at]!;
  }
  return norm === 0 ? 0 : Math.max(activity - upper, lower - activity) / Math.sqrt(norm);
}
