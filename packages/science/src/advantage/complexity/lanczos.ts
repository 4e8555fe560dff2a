import { largestTridiagonalEigenvalue, tridiagonalEigenvector } from './tridiagonal.ts';

/** A symmetric matrix known by what it does to a vector: `apply` writes `A·x` into `out`. */
export interface SymmetricOperator {
  readonly size: number;
  apply(x: Float64Array, out: Float64Array): void;
}

export interface Eigenpair {
  readonly value: number;
  /** Unit vector. */
  readonly vector: Float64Array;
  /** `‖A·v − λ·v‖`. */
  readonly residual: number;
  readonly steps: number;
}

const CHECK_EVERY = 4;

/**
 * The largest eigenvalue of A on the complement of `known` and its vector, by the Lanczos process with
 * full reorthogonalisation (Lanczos 1950; Parlett 1980), stopped when the residual reaches `tolerance`.
 * @param known orthonormal eigenvectors to leave out.
 */
export function leadingEigenpair(a: SymmetricOperator, known: readonly Float64Array[], tolerance: number): Eigenpair {
  const room = a.size - known.length;
  if (room < 1) throw new RangeError(`A matrix of size ${a.size} has no eigenvector beyond the ${known.length} known.`);
  const basis = [orthonormalStart(a.size, known)];
  const diagonal: number[] = [];
  const beside: number[] = [];
  const next = new Float64Array(a.size);
  for (;;) {
    const last = basis[basis.length - 1]!;
    a.apply(last, next);
    diagonal.push(dot(next, last));
    removeParts(next, known, basis);
    const norm = Math.sqrt(dot(next, next));
    const exhausted = basis.length === room || norm < 1e-14;
    if (exhausted || basis.length % CHECK_EVERY === 0) {
      const value = largestTridiagonalEigenvalue(diagonal, beside);
      const ritz = tridiagonalEigenvector(diagonal, beside, value);
      if (exhausted || norm * Math.abs(ritz[ritz.length - 1]!) <= tolerance) return assemble(a, basis, ritz);
    }
    beside.push(norm);
    basis.push(next.map((value) => value / norm));
  }
}

/** The Ritz vector in full, with its Rayleigh quotient and the residual actually reached. */
function assemble(a: SymmetricOperator, basis: readonly Float64Array[], ritz: Float64Array): Eigenpair {
  const vector = new Float64Array(a.size);
  basis.forEach((part, k) => {
    addMultiple(vector, ritz[k]!, part);
  });
  const norm = Math.sqrt(dot(vector, vector));
  for (let k = 0; k < vector.length; k++) vector[k]! /= norm;
  const image = new Float64Array(a.size);
  a.apply(vector, image);
  const value = dot(vector, image);
  addMultiple(image, -value, vector);
  return { value, vector, residual: Math.sqrt(dot(image, image)), steps: basis.length };
}

/** Removes from x its parts along orthonormal vectors; done twice, which makes it orthogonal to rounding. */
function removeParts(x: Float64Array, known: readonly Float64Array[], basis: readonly Float64Array[]): void {
  for (let round = 0; round < 2; round++) {
    for (const vector of known) addMultiple(x, -dot(x, vector), vector);
    for (let k = basis.length - 1; k >= 0; k--) addMultiple(x, -dot(x, basis[k]!), basis[k]!);
  }
}

/**
 * A fixed, unremarkable start: a linear congruential sequence between −½ and ½, another one for every vector known. From the
 * same start the second vector of a double eigenvalue would never be found: all of the start that lies in their plane is
 * the first.
 */
function orthonormalStart(size: number, known: readonly Float64Array[]): Float64Array {
  let state = (20090630 + Math.imul(known.length - 1, 0x9e3779b1)) >>> 0;
  const start = Float64Array.from({ length: size }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
  removeParts(start, known, []);
  const norm = Math.sqrt(dot(start, start));
  return start.map((value) => value / norm);
}

/** Inner product with four running sums in a fixed order. */
function dot(a: Float64Array, b: Float64Array): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let k = 0;
  for (; k + 4 <= a.length; k += 4) {
    s0 += a[k]! * b[k]!;
    s1 += a[k + 1]! * b[k + 1]!;
    s2 += a[k + 2]! * b[k + 2]!;
    s3 += a[k + 3]! * b[k + 3]!;
  }
  for (; k < a.length; k++) s0 += a[k]! * b[k]!;
  return s0 + s1 + (s2 + s3);
}

function addMultiple(x: Float64Array, factor: number, y: Float64Array): void {
  for (let k = 0; k < x.length; k++) x[k]! += factor * y[k]!;
}
