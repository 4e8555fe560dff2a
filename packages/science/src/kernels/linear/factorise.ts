import { factoriseReference, solveReference } from './reference.ts';

/** A factorised square matrix A: every solve with it costs `2·order²` operations per column. */
export interface Factorisation {
  readonly order: number;
  /** The place of the first pivot that vanished against its column, where A is singular to working precision. */
  readonly singularAt: number | undefined;
  /** X of `A·X = B`; B is `order × columns`, row-major. */
  solve(right: Float64Array, columns?: number): Float64Array;
  /** X of `Aᵀ·X = B`. */
  solveTransposed(right: Float64Array, columns?: number): Float64Array;
  inverse(): Float64Array;
}

/** Factorises a row-major square matrix by blocked elimination with partial pivoting; the matrix is not changed. */
export function factorise(values: Float64Array, order: number): Factorisation {
  const factors = factoriseReference(values, order);
  const solve = (right: Float64Array, columns: number, transposed: boolean) =>
    solveReference(factors, right, columns, transposed);
  return {
    order,
    singularAt: vanishedPivot(factors.factors, order),
    solve: (right, columns = 1) => solve(right, columns, false),
    solveTransposed: (right, columns = 1) => solve(right, columns, true),
    inverse: () => solve(identity(order), order, false),
  };
}

function vanishedPivot(factors: Float64Array, order: number): number | undefined {
  for (let k = 0; k < order; k++) {
    let largest = 0;
    for (let i = 0; i <= k; i++) largest = Math.max(largest, Math.abs(factors[i * order + k]!));
    const pivot = Math.abs(factors[k * order + k]!);
    if (!(pivot > order * Number.EPSILON * largest)) return k;
  }
  return undefined;
}

function identity(order: number): Float64Array {
  const values = new Float64Array(order * order);
  for (let k = 0; k < order; k++) values[k * (order + 1)] = 1;
  return values;
}
