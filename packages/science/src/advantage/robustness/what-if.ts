import { type Matrix, matrix } from '../../labelled/index.ts';
import { type ComplexityIndex, complexityIndex } from '../complexity/complexity-index.ts';
import { locationQuotient } from '../complexity/location-quotient.ts';
import { type Presence, presenceOf } from '../complexity/presence.ts';
import { totalsOf } from '../complexity/totals.ts';

/** What a set of cells implies: quotients, presence and complexity. */
export interface AdvantageState {
  readonly quotient: Matrix;
  readonly presence: Presence;
  readonly index: ComplexityIndex;
}

/** A cell set to another amount; NaN makes it missing. */
export interface ChangedCell {
  readonly region: number;
  readonly industry: number;
  readonly value: number;
}

/** Quotients, presence and complexity of a matrix. */
export function advantageState(x: Matrix, threshold = 1): AdvantageState {
  const totals = totalsOf(x);
  const presence = presenceOf(x, { threshold }, totals);
  return { quotient: locationQuotient(x, totals), presence, index: complexityIndex(presence) };
}

/**
 * The state after some cells changed. Every total may move, so everything is computed again from the changed matrix:
 * the answer is the one a new dataset would get, not an approximation to it.
 */
export function advantageAfter(x: Matrix, changes: readonly ChangedCell[], threshold = 1): AdvantageState {
  const values = x.values.slice();
  for (const { region, industry, value } of changes) {
    if (!(region in x.rows) || !(industry in x.columns)) {
      throw new RangeError(`There is no cell (${region}, ${industry}) in ${x.rows.length} × ${x.columns.length}.`);
    }
    values[region * x.columns.length + industry] = value;
  }
  return advantageState(matrix(x.rows, x.columns, values), threshold);
}
