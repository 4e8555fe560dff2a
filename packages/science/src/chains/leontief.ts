import { type Factorisation, factorise } from '../kernels/index.ts';
import type { Coefficients } from './coefficients.ts';

/** `I − A` as a new row-major matrix. */
export function identityMinus({ order, values }: Coefficients): Float64Array {
  const out = values.map((value) => -value);
  for (let k = 0; k < order; k++) out[k * (order + 1)]! += 1;
  return out;
}

/** A factorisation of `I − A`: what solves of `(I − A)x = f` and of its transpose go through. */
export function leontiefSystem(coefficients: Coefficients): Factorisation {
  return factorise(identityMinus(coefficients), coefficients.order);
}

/** `L = (I − A)⁻¹`, `n × n`: the output of row i that a unit of final demand for column j calls forth. */
export function leontiefInverse(coefficients: Coefficients): Float64Array {
  return leontiefSystem(coefficients).inverse();
}

/** `G = (I − B)⁻¹` from allocation coefficients B: the output of column j that a unit of primary input in row i makes possible. */
export function ghoshInverse(allocation: Coefficients): Float64Array {
  return leontiefSystem(allocation).inverse();
}
