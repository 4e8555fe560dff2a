import type { LinearModel } from './model.ts';
import { rowActivity } from './model.ts';

/** True where a point meets every row and bound and is whole where it must be, within a tolerance relative to the limit (at least to 1). */
export function meets(model: LinearModel, point: Float64Array, tolerance = 1e-6): boolean {
  if (point.length !== model.columns) return false;
  const over = (found: number, limit: number) => found - limit > tolerance * Math.max(1, Math.abs(limit));
  for (let column = 0; column < model.columns; column++) {
    const value = point[column]!;
    if (over(value, model.upper[column]!) || over(-value, -model.lower[column]!)) return false;
    if (model.integer[column] === 1 && Math.abs(value - Math.round(value)) > tolerance) return false;
  }
  for (let row = 0; row < model.rows; row++) {
    const activity = rowActivity(model, row, point);
    if (over(activity, model.rowUpper[row]!) || over(-activity, -model.rowLower[row]!)) return false;
  }
  return true;
}

/** Every variable as near to zero as its bounds allow: the plan that does nothing. */
export function nothingDone({ columns, lower, upper }: LinearModel): Float64Array {
  return Float64Array.from({ length: columns }, (_, column) => Math.min(Math.max(0, lower[column]!), upper[column]!));
}
