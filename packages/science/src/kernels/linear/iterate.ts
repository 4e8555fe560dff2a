import { openArena } from '../arena.ts';

/** What an iteration came to. */
export interface Iteration {
  /** X, `order × columns`, row-major. */
  readonly x: Float64Array;
  readonly sweeps: number;
  /** The largest change of an x in the last sweep, over its size. */
  readonly change: number;
}

/** Sweeps after which `x = b + Aᵀx` is taken not to converge. */
const MOST_SWEEPS = 200;

/** Changes below this share of an x are rounding. */
const SETTLED = 1e-14;

/**
 * X of `(I − A)ᵀX = B` by sweeps of Gauss–Seidel: for few right sides much less work than a factorisation, and
 * where A has no negative entries every x is exact in itself, however small beside the others.
 * @param right B, `order × columns`, row-major.
 * @returns undefined where it does not settle within {@link MOST_SWEEPS} sweeps.
 */
export function iterate(values: Float64Array, order: number, right: Float64Array): Iteration | undefined {
  const columns = order === 0 ? 0 : right.length / order;
  if (columns === 0) return { x: new Float64Array(0), sweeps: 0, change: 0 };
  const arena = openArena();
  const wide = Math.ceil(columns / 4) * 4;
  const matrix = arena.put(values);
  const b = arena.put(widened(right, order, columns, wide));
  const x = arena.reserve(order * wide * 8);
  const sums = arena.reserve(order * wide * 8);
  for (let sweeps = 1; sweeps <= MOST_SWEEPS; sweeps++) {
    const change = arena.kernels.sweep(order, wide, matrix, b, x, sums);
    if (Number.isNaN(change)) return undefined;
    if (change <= SETTLED) return { x: narrowed(arena.doubles(x, order * wide), order, columns, wide), sweeps, change };
  }
  return undefined;
}

/** Filled up with columns of zeros, so that rows are whole vectors. */
function widened(values: Float64Array, order: number, columns: number, wide: number): Float64Array {
  const out = new Float64Array(order * wide);
  for (let i = 0; i < order; i++) out.set(values.subarray(i * columns, (i + 1) * columns), i * wide);
  return out;
}

function narrowed(values: Float64Array, order: number, columns: number, wide: number): Float64Array {
  const out = new Float64Array(order * columns);
  for (let i = 0; i < order; i++) out.set(values.subarray(i * wide, i * wide + columns), i * columns);
  return out;
}
