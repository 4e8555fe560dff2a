/**
 * The largest eigenvalue of a symmetric tridiagonal matrix, by bisection on the Sturm sequence.
 * @param diagonal `n` values; `beside` the `n − 1` values next to the diagonal.
 */
export function largestTridiagonalEigenvalue(diagonal: readonly number[], beside: readonly number[]): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < diagonal.length; k++) {
    const radius = Math.abs(beside[k - 1] ?? 0) + Math.abs(k < diagonal.length - 1 ? beside[k]! : 0);
    low = Math.min(low, diagonal[k]! - radius);
    high = Math.max(high, diagonal[k]! + radius);
  }
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (hasEigenvalueAbove(diagonal, beside, middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** Whether some eigenvalue exceeds `x`: some pivot of `T − xI` is positive. */
function hasEigenvalueAbove(diagonal: readonly number[], beside: readonly number[], x: number): boolean {
  let pivot = diagonal[0]! - x;
  for (let k = 1; k < diagonal.length && pivot <= 0; k++) {
    const safe = pivot === 0 ? -Number.MIN_VALUE : pivot;
    pivot = diagonal[k]! - x - (beside[k - 1]! * beside[k - 1]!) / safe;
  }
  return pivot > 0;
}

/**
 * The unit eigenvector that belongs to the largest eigenvalue, by inverse iteration from just above it,
 * where `λI − T` is positive definite and elimination needs no pivoting.
 */
export function tridiagonalEigenvector(
  diagonal: readonly number[],
  beside: readonly number[],
  eigenvalue: number,
): Float64Array {
  const size = diagonal.length;
  const shift = eigenvalue + 1e-14 * Math.max(Math.abs(eigenvalue), 1e-300);
  const pivots = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    const carried = k === 0 ? 0 : (beside[k - 1]! * beside[k - 1]!) / pivots[k - 1]!;
    pivots[k] = Math.max(shift - diagonal[k]! - carried, Number.MIN_VALUE * 2 ** 60);
  }
  const vector = new Float64Array(size).fill(1);
  for (let round = 0; round < 3; round++) {
    for (let k = 1; k < size; k++) vector[k]! += (beside[k - 1]! / pivots[k - 1]!) * vector[k - 1]!;
    vector[size - 1]! /= pivots[size - 1]!;
    for (let k = size - 2; k >= 0; k--) vector[k] = (vector[k]! + beside[k]! * vector[k + 1]!) / pivots[k]!;
    const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    for (let k = 0; k < size; k++) vector[k]! /= norm;
  }
  return vector;
}
