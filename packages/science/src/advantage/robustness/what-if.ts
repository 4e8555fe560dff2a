import type { Matrix } from '../../labelled/index.ts';
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

/**
 * Quotients, presence and complexity of a matrix. For a what-if, give it the changed matrix: every total may move, so
 * everything is computed again and the answer is the one a new dataset would get.
 */
export function advantageState(x: Matrix, threshold = 1): AdvantageState {
  const totals = totalsOf(x);
  const presence = presenceOf(x, { threshold }, totals);
  return { quotient: locationQuotient(x, totals), presence, index: complexityIndex(presence) };
}
