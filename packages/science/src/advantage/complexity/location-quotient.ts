import { type Matrix, matrix } from '../../labelled/index.ts';
import { type Totals, totalsOf } from './totals.ts';

/**
 * Location quotient `(X[r,i]/x_r) / (x_i/x)`, the same formula as Balassa's revealed comparative
 * advantage (1965). Computed as `X[r,i]·x / (x_r·x_i)`, so that a cell exactly at its expected share is 1.
 * NaN where the cell is missing or where the region, the industry or the whole has no positive total.
 * @param x regions × industries, amounts in one unit.
 */
export function locationQuotient(x: Matrix, totals: Totals = totalsOf(x)): Matrix {
  const columns = x.columns.length;
  const amounts = x.values;
  const values = new Float64Array(amounts.length);
  const column = totals.column.map((sum) => (sum > 0 ? sum : Number.NaN));
  const total = totals.total > 0 ? totals.total : Number.NaN;
  for (let r = 0; r < x.rows.length; r++) {
    const row = totals.row[r]! > 0 ? totals.row[r]! : Number.NaN;
    for (let c = 0, at = r * columns; c < columns; c++, at++) {
      values[at] = (amounts[at]! * total) / (row * column[c]!);
    }
  }
  return matrix(x.rows, x.columns, values);
}
