import { type Arena, openArena } from './arena.ts';
import type { Incidence } from './incidence.ts';

/**
 * Sums for some rows in turn. Row k of the piece starts at `k * stride` in both lists; both are overwritten by the next piece.
 */
export interface RelatednessPiece {
  readonly stride: number;
  readonly plain: Float64Array;
  /** Empty when no weights were given. */
  readonly weighted: Float64Array;
}

const TILE = 8;

/** Rows per piece: enough to pay for loading a tile of proximity, few enough for the sums to stay in cache. */
export const ROWS_PER_PIECE = 256;

/**
 * The first pieces are shorter: until a call ends it runs as the engine's first, slow translation of the code, and the
 * fast one takes over between calls.
 */
const FIRST_ROWS = 32;

/** The pieces of so many rows, in order. Where they are cut changes no sum: rows do not depend on one another. */
export function piecesOf(rows: number): [from: number, to: number][] {
  const pieces: [number, number][] = [];
  for (let from = 0; from < rows; ) {
    const to = Math.min(rows, from + (from < ROWS_PER_PIECE ? FIRST_ROWS : ROWS_PER_PIECE));
    pieces.push([from, to]);
    from = to;
  }
  return pieces;
}

/** Linear memory with everything that sums need, and a function that sums rows `from` to `to`. */
export interface SumsInMemory {
  readonly arena: Arena;
  readonly stride: number;
  readonly rowStart: number;
  readonly rowItems: number;
  /** Addresses of the sums; `weighted` is 0 when there are none. */
  readonly plain: number;
  readonly weighted: number;
  readonly sum: (from: number, to: number) => void;
}

/** Lays proximity and lists out for {@link relatednessSums}. */
export function layOutSums(
  { columns, rowStart, rowItems }: Incidence,
  proximity: Float64Array,
  weights: Float64Array | undefined,
): SumsInMemory {
  const arena = openArena();
  // Address 0 means "none" to the kernels, so nothing real may stand there.
  arena.reserve(64);
  const stride = Math.ceil(columns / TILE) * TILE;
  const start = arena.put(rowStart);
  const items = arena.put(rowItems);
  const packed = arena.reserve(stride * columns * 8);
  const weight = weights === undefined ? 0 : arena.put(weights);
  const plain = arena.reserve(ROWS_PER_PIECE * stride * 8);
  const weighted = weights === undefined ? 0 : arena.reserve(ROWS_PER_PIECE * stride * 8);
  packTiles(proximity, columns, arena.doubles(packed, stride * columns));
  const sum = (from: number, to: number) =>
    arena.kernels.relatednessSums(columns, start, items, packed, weight, plain, weighted, from, to);
  return { arena, stride, rowStart: start, rowItems: items, plain, weighted, sum };
}

/**
 * For every row r and column p, the sums over the items q of row r, ascending: `plain[r,p] = Σ φ[q,p]` and
 * `weighted[r,p] = Σ w[q]·φ[q,p]`. The function returned computes rows `from` to `to`, at most {@link ROWS_PER_PIECE}.
 * @param proximity `columns × columns`, row-major.
 */
export function relatednessSums(
  incidence: Incidence,
  proximity: Float64Array,
  weights?: Float64Array,
): (from: number, to: number) => RelatednessPiece {
  const { arena, stride, plain, weighted, sum } = layOutSums(incidence, proximity, weights);
  return (from, to) => {
    sum(from, to);
    const length = (to - from) * stride;
    return {
      stride,
      plain: arena.doubles(plain, length),
      weighted: weighted === 0 ? new Float64Array(0) : arena.doubles(weighted, length),
    };
  };
}

/** Lays a square matrix out in tiles of 8 columns, `packed[tile][q][0…7]`, so that a tile is one stretch of memory. */
function packTiles(proximity: Float64Array, columns: number, packed: Float64Array): void {
  const whole = columns - (columns % TILE);
  for (let q = 0; q < columns; q++) {
    const row = q * columns;
    let tile = q * TILE;
    // Eight at a time: a loop of eight turns costs more than what it copies.
    for (let from = row; from < row + whole; from += TILE, tile += columns * TILE) {
      packed[tile] = proximity[from]!;
      packed[tile + 1] = proximity[from + 1]!;
      packed[tile + 2] = proximity[from + 2]!;
      packed[tile + 3] = proximity[from + 3]!;
      packed[tile + 4] = proximity[from + 4]!;
      packed[tile + 5] = proximity[from + 5]!;
      packed[tile + 6] = proximity[from + 6]!;
      packed[tile + 7] = proximity[from + 7]!;
    }
    for (let p = whole; p < columns; p++) packed[tile + p - whole] = proximity[row + p]!;
  }
}
