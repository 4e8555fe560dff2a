import type { LeontiefSystem } from './leontief.ts';

/** One multiplier per row and node: `rows × n`, row-major. */
export interface Multipliers {
  /** Column sums of L: output called forth everywhere by a unit of final demand for each node. */
  readonly output: Float64Array;
  /** `M = S L`, in the order of the rows of S. */
  readonly accounts: Float64Array;
}

/**
 * Output and account multipliers by one transposed solve, without the inverse: `(I − A)ᵀ Mᵀ = Sᵀ`, the row of ones of
 * S giving the output multiplier.
 * @param coefficients S, `rows × n`, row-major: direct use per unit of output (value added, jobs, emissions).
 */
export function multipliers(system: LeontiefSystem, coefficients: Float64Array): Multipliers {
  const n = system.order;
  const rows = coefficients.length / n;
  const right = new Float64Array(n * (rows + 1));
  for (let i = 0; i < n; i++) {
    right[i * (rows + 1)] = 1;
    for (let row = 0; row < rows; row++) right[i * (rows + 1) + row + 1] = coefficients[row * n + i]!;
  }
  const solved = system.solveTransposed(right, rows + 1);
  return {
    output: Float64Array.from({ length: n }, (_, i) => solved[i * (rows + 1)]!),
    accounts: Float64Array.from(
      { length: rows * n },
      (_, at) => solved[(at % n) * (rows + 1) + Math.floor(at / n) + 1]!,
    ),
  };
}

/**
 * Downstream multipliers `(G − I) Sᵀ` by one solve: the accounts of all who use a node's products, per unit of its primary
 * input, its own left out (Lenzen and Murray 2010, income or supply side). `rows × n`; a node without output has 0.
 */
export function downstreamMultipliers(
  system: LeontiefSystem,
  output: Float64Array,
  coefficients: Float64Array,
): Float64Array {
  const n = system.order;
  const rows = coefficients.length / n;
  const right = new Float64Array(n * rows);
  for (let i = 0; i < n; i++) {
    for (let row = 0; row < rows; row++) right[i * rows + row] = output[i]! * coefficients[row * n + i]!;
  }
  const solved = system.solve(right, rows);
  return coefficients.map((own, at) => {
    const i = at % n;
    return output[i] === 0 ? 0 : solved[i * rows + Math.floor(at / n)]! / output[i]! - own;
  });
}
