import { type Matrix, matrix } from './matrix.ts';

/** A cell set to another amount; NaN makes it missing. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/**
 * The matrix with some cells changed, as a copy.
 * @throws RangeError for a cell outside the matrix.
 */
export function withChanges(source: Matrix, changes: readonly CellChange[]): Matrix {
  const values = source.values.slice();
  for (const { row, column, value } of changes) {
    if (source.rows[row] === undefined || source.columns[column] === undefined) {
      throw new RangeError(`There is no cell (${row}, ${column}) in ${source.rows.length} × ${source.columns.length}.`);
    }
    values[row * source.columns.length + column] = value;
  }
  return matrix(source.rows, source.columns, values);
}
