/** Pivots below this are taken for 0; entries are of the order of 1. */
const SMALLEST_PIVOT = 1e-11;

/** LU factors of a small square matrix with row exchanges. */
export interface Factors {
  readonly size: number;
  readonly lu: Float64Array;
  readonly rows: Uint8Array;
}

/**
 * Factors a square matrix (row-major); for bases of a few dozen rows, made anew at every step so that no rounding builds up.
 * @returns undefined where the matrix is singular
 */
export function factorise(matrix: Float64Array, size: number): Factors | undefined {
  const lu = Float64Array.from(matrix);
  const rows = Uint8Array.from({ length: size }, (_, row) => row);
  for (let column = 0; column < size; column++) {
    const pivot = largestBelow(lu, size, column);
    if (Math.abs(lu[pivot * size + column]!) < SMALLEST_PIVOT) return undefined;
    if (pivot !== column) exchange(lu, rows, size, pivot, column);
    const divisor = lu[column * size + column]!;
    for (let row = column + 1; row < size; row++) {
      const factor = lu[row * size + column]! / divisor;
      if (factor === 0) continue;
      lu[row * size + column] = factor;
      for (let k = column + 1; k < size; k++) lu[row * size + k]! -= factor * lu[column * size + k]!;
    }
  }
  return { size, lu, rows };
}

/** x with A x = b. */
export function solve({ size, lu, rows }: Factors, right: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(rows, (row) => right[row]!);
  for (let row = 1; row < size; row++) {
    for (let k = 0; k < row; k++) x[row]! -= lu[row * size + k]! * x[k]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row]! -= lu[row * size + k]! * x[k]!;
    x[row]! /= lu[row * size + row]!;
  }
  return x;
}

/** y with Aᵀ y = b. */
export function solveTransposed({ size, lu, rows }: Factors, right: ArrayLike<number>): Float64Array {
  const z = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) z[row]! -= lu[k * size + row]! * z[k]!;
    z[row]! /= lu[row * size + row]!;
  }
  for (let row = size - 2; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) z[row]! -= lu[k * size + row]! * z[k]!;
  }
  const y = new Float64Array(size);
  for (let row = 0; row < size; row++) y[rows[row]!] = z[row]!;
  return y;
}

function largestBelow(lu: Float64Array, size: number, column: number): number {
  let pivot = column;
  for (let row = column + 1; row < size; row++) {
    if (Math.abs(lu[row * size + column]!) > Math.abs(lu[pivot * size + column]!)) pivot = row;
  }
  return pivot;
}

function exchange(lu: Float64Array, rows: Uint8Array, size: number, a: number, b: number): void {
  [rows[a], rows[b]] = [rows[b]!, rows[a]!];
  for (let k = 0; k < size; k++) {
    const kept = lu[a * size + k]!;
    lu[a * size + k] = lu[b * size + k]!;
    lu[b * size + k] = kept;
  }
}
