import { type Arena, openArena } from '../arena.ts';
import { BLOCK } from './reference.ts';

/** A factorised square matrix A: every solve with it costs `2·order²` operations per column. */
export interface Factorisation {
  readonly order: number;
  /** The first place whose pivot vanished against its column, where A is singular to working precision. */
  readonly singularAt: number | undefined;
  /** X of `A·X = B`; B is `order × columns`, row-major. */
  solve(right: Float64Array, columns?: number): Float64Array;
  /** X of `Aᵀ·X = B`. */
  solveTransposed(right: Float64Array, columns?: number): Float64Array;
  inverse(): Float64Array;
}

/**
 * Factorises a row-major square matrix by blocked elimination with partial pivoting; the matrix is not changed. The
 * factors stay in a memory of their own, which goes when the factorisation does.
 * @param values the matrix, or what writes it into that memory, which comes zeroed: a large one is then held once only.
 */
export function factorise(values: Float64Array | ((into: Float64Array) => void), order: number): Factorisation {
  const arena = openArena();
  const fours = Math.ceil(order / 4) * 4;
  const factors = arena.reserve(order * order * 8);
  const square = arena.doubles(factors, order * order);
  if (typeof values === 'function') values(square);
  else square.set(values);
  const pivots = arena.reserve(order * 4);
  const panel = arena.reserve(order * BLOCK * 8);
  const packedLeft = arena.reserve(fours * BLOCK * 8);
  const packedRight = arena.reserve(fours * BLOCK * 8);
  const scratch = arena.reserve(128);
  if (order > 0) arena.kernels.factorise(order, factors, pivots, panel, packedLeft, packedRight, scratch);
  const swaps = arena.integers(pivots, order).slice();
  const singularAt = vanishedPivot(arena.doubles(factors, order * order), order);
  const workspace = rightSides(arena, order);
  /** Both triangles, lower first; `transposed` takes the upper one's rows for columns and so on. */
  const triangles = (x: number, columns: number, transposed: boolean, growing: boolean, packed: number) => {
    if (order === 0 || columns === 0) return;
    const across = transposed ? 8 : order * 8;
    const along = transposed ? order * 8 : 8;
    const { descend, ascend } = arena.kernels;
    descend(order, factors, across, along, !transposed, x, columns, growing, packedLeft, packed, scratch);
    ascend(order, factors, across, along, transposed, x, columns, packedLeft, packed, scratch);
  };
  const solve = (right: Float64Array, columns: number, transposed: boolean) => {
    const { x, packed } = workspace(columns);
    const view = arena.doubles(x, order * columns);
    view.set(right);
    if (!transposed) exchangeRows(view, columns, swaps, 1);
    triangles(x, columns, transposed, false, packed);
    if (transposed) exchangeRows(view, columns, swaps, -1);
    return view.slice();
  };
  return {
    order,
    singularAt,
    solve: (right, columns = 1) => solve(right, columns, false),
    solveTransposed: (right, columns = 1) => solve(right, columns, true),
    inverse() {
      const { x, packed } = workspace(order);
      const view = arena.doubles(x, order * order);
      view.fill(0);
      for (let k = 0; k < order; k++) view[k * (order + 1)] = 1;
      triangles(x, order, false, true, packed);
      return withColumnsMoved(view, order, swaps);
    },
  };
}

/** Room for right sides, used again by the next solve that needs no more. */
function rightSides(arena: Arena, order: number): (columns: number) => { x: number; packed: number } {
  let room = { columns: -1, x: 0, packed: 0 };
  return (columns) => {
    if (columns > room.columns) {
      const x = arena.reserve(order * columns * 8);
      room = { columns, x, packed: arena.reserve(Math.ceil(columns / 4) * 4 * BLOCK * 8) };
    }
    return room;
  };
}

/** Does (or, backwards, undoes) the exchanges of rows that elimination made. */
function exchangeRows(x: Float64Array, columns: number, swaps: Uint32Array, direction: 1 | -1): void {
  for (let step = 0; step < swaps.length; step++) {
    const k = direction === 1 ? step : swaps.length - 1 - step;
    const other = swaps[k]!;
    if (other === k) continue;
    for (let c = 0; c < columns; c++) {
      const kept = x[k * columns + c]!;
      x[k * columns + c] = x[other * columns + c]!;
      x[other * columns + c] = kept;
    }
  }
}

/** `U⁻¹L⁻¹` with its columns where P moves them. */
function withColumnsMoved(values: Float64Array, order: number, swaps: Uint32Array): Float64Array {
  if (swaps.every((row, k) => row === k)) return values.slice();
  const source = Uint32Array.from({ length: order }, (_, k) => k);
  for (let k = order - 1; k >= 0; k--) {
    const kept = source[k]!;
    source[k] = source[swaps[k]!]!;
    source[swaps[k]!] = kept;
  }
  const out = new Float64Array(order * order);
  for (let i = 0, at = 0; i < order; i++) {
    for (let j = 0; j < order; j++, at++) out[at] = values[i * order + source[j]!]!;
  }
  return out;
}

/** The first pivot below `order` roundings of the largest entry above it in U. */
function vanishedPivot(factors: Float64Array, order: number): number | undefined {
  const largest = new Float64Array(order);
  for (let i = 0; i < order; i++) {
    for (let j = i, at = i * (order + 1); j < order; j++, at++) {
      const size = Math.abs(factors[at]!);
      if (!(size <= largest[j]!)) largest[j] = size;
    }
  }
  for (let k = 0; k < order; k++) {
    if (!(Math.abs(factors[k * (order + 1)]!) > order * Number.EPSILON * largest[k]!)) return k;
  }
  return undefined;
}
