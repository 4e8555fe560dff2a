/**
 * Plain TypeScript forms of the linear-algebra kernels, with the same blocks and the same order of
 * summation, so that both give the same bits. They are what the kernels are tested against.
 */

/** Columns factorised at a time; the order of summation, and so the bits, depend on it. */
export const BLOCK = 64;

/** A factorised matrix: `P·A = L·U` in one square, L below its unit diagonal. */
export interface FactorsReference {
  readonly order: number;
  readonly factors: Float64Array;
  /** Row that stood at place k when column k was eliminated. */
  readonly pivots: Uint32Array;
}

/** `C −= A·B` in blocks of {@link BLOCK} terms, each summed from its first product on. */
function subtractProduct(
  terms: readonly [from: number, to: number],
  left: (term: number) => number,
  right: (term: number) => number,
  value: number,
): number {
  let sum = 0;
  for (let term = terms[0]; term < terms[1]; term++) sum += left(term) * right(term);
  return value - sum;
}

/** Blocked elimination with partial pivoting: the first of the largest entries of a column. A zero pivot stays. */
export function factoriseReference(values: Float64Array, order: number): FactorsReference {
  const factors = values.slice();
  const pivots = new Uint32Array(order);
  const at = (row: number, column: number) => factors[row * order + column]!;
  for (let from = 0; from < order; from += BLOCK) {
    const to = Math.min(order, from + BLOCK);
    eliminatePanel(factors, order, from, to, pivots);
    for (let j = to; j < order; j++) {
      for (let i = from; i < to; i++) {
        for (let p = from; p < i; p++) factors[i * order + j] = at(i, j) - at(i, p) * at(p, j);
      }
      for (let i = to; i < order; i++) {
        factors[i * order + j] = subtractProduct(
          [from, to],
          (p) => at(i, p),
          (p) => at(p, j),
          at(i, j),
        );
      }
    }
  }
  return { order, factors, pivots };
}

function eliminatePanel(factors: Float64Array, order: number, from: number, to: number, pivots: Uint32Array): void {
  for (let k = from; k < to; k++) {
    let pivot = k;
    for (let i = k + 1; i < order; i++) {
      if (Math.abs(factors[i * order + k]!) > Math.abs(factors[pivot * order + k]!)) pivot = i;
    }
    pivots[k] = pivot;
    swapRows(factors, order, k, pivot);
    const divisor = factors[k * order + k]!;
    if (divisor === 0) continue;
    for (let i = k + 1; i < order; i++) {
      const ratio = factors[i * order + k]! / divisor;
      factors[i * order + k] = ratio;
      for (let j = k + 1; j < to; j++) factors[i * order + j]! -= ratio * factors[k * order + j]!;
    }
  }
}

function swapRows(values: Float64Array, width: number, a: number, b: number): void {
  if (a === b) return;
  const kept = values.slice(a * width, (a + 1) * width);
  values.copyWithin(a * width, b * width, (b + 1) * width);
  values.set(kept, b * width);
}

/** X of `A·X = B`, or of `Aᵀ·X = B`; B and X are `order × columns`, row-major. */
export function solveReference(
  { order, factors, pivots }: FactorsReference,
  right: Float64Array,
  columns: number,
  transposed = false,
): Float64Array {
  const x = right.slice();
  const at = (i: number, j: number) => (transposed ? factors[j * order + i]! : factors[i * order + j]!);
  if (!transposed) for (let k = 0; k < order; k++) swapRows(x, columns, k, pivots[k]!);
  descend(order, x, columns, at, !transposed);
  ascend(order, x, columns, at, transposed);
  if (transposed) for (let k = order - 1; k >= 0; k--) swapRows(x, columns, k, pivots[k]!);
  return x;
}

type Entry = (row: number, column: number) => number;

/** Solves with the lower triangle, block by block from the top. */
function descend(order: number, x: Float64Array, columns: number, at: Entry, unit: boolean): void {
  for (let from = 0; from < order; from += BLOCK) {
    const to = Math.min(order, from + BLOCK);
    for (let c = 0; c < columns; c++) {
      for (let i = from; i < to; i++) {
        for (let p = from; p < i; p++) x[i * columns + c]! -= at(i, p) * x[p * columns + c]!;
        if (!unit) x[i * columns + c]! /= at(i, i);
      }
      for (let i = to; i < order; i++) {
        const place = i * columns + c;
        x[place] = subtractProduct(
          [from, to],
          (p) => at(i, p),
          (p) => x[p * columns + c]!,
          x[place]!,
        );
      }
    }
  }
}

/** Solves with the upper triangle, block by block from the bottom. */
function ascend(order: number, x: Float64Array, columns: number, at: Entry, unit: boolean): void {
  for (let from = (Math.ceil(order / BLOCK) - 1) * BLOCK; from >= 0; from -= BLOCK) {
    const to = Math.min(order, from + BLOCK);
    for (let c = 0; c < columns; c++) {
      for (let i = to - 1; i >= from; i--) {
        for (let p = to - 1; p > i; p--) x[i * columns + c]! -= at(i, p) * x[p * columns + c]!;
        if (!unit) x[i * columns + c]! /= at(i, i);
      }
      for (let i = 0; i < from; i++) {
        const place = i * columns + c;
        x[place] = subtractProduct(
          [from, to],
          (p) => at(i, p),
          (p) => x[p * columns + c]!,
          x[place]!,
        );
      }
    }
  }
}

/** `A·B` for A `rows × inner` and B `inner × columns`, in blocks of {@link BLOCK} terms. */
export function multiplyReference(
  left: Float64Array,
  right: Float64Array,
  rows: number,
  inner: number,
  columns: number,
): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let total = 0;
      for (let from = 0; from < inner; from += BLOCK) {
        let sum = 0;
        for (let p = from; p < Math.min(inner, from + BLOCK); p++) {
          sum += left[i * inner + p]! * right[p * columns + j]!;
        }
        total += sum;
      }
      out[i * columns + j] = total;
    }
  }
  return out;
}

/** `sweeps` sweeps of `x = b + Aᵀx`, four rows of A at a time; x and b are `order × columns`. */
export function sweepsReference(
  values: Float64Array,
  order: number,
  right: Float64Array,
  columns: number,
  sweeps: number,
): { x: Float64Array; change: number } {
  const x = new Float64Array(order * columns);
  const sums = new Float64Array(order * columns);
  let change = 0;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    change = 0;
    for (let block = 0; block < order; block += 4) {
      const end = Math.min(order, block + 4);
      for (let at = block * columns; at < end * columns; at++) {
        const value = right[at]! + sums[at]!;
        if (value !== x[at]) change = Math.max(change, Math.abs(value - x[at]!) / Math.abs(value));
        x[at] = value;
        sums[at] = 0;
      }
      for (let i = block; i < end; i++) {
        for (let j = 0; j < order; j++) {
          for (let c = 0; c < columns; c++) sums[j * columns + c]! += x[i * columns + c]! * values[i * order + j]!;
        }
      }
    }
  }
  return { x, change };
}
