import { openArena } from './arena.ts';
import type { Incidence } from './incidence.ts';

/**
 * Columns per call: a call runs as the engine's first, slow translation of the code until it ends, so the first must be
 * short for the fast one to take over.
 */
const COLUMNS_PER_CALL = 32;

/**
 * In how many rows columns i and j stand together: `columns × columns`, symmetric, the diagonal is the column's length.
 * Columns are packed to bits and counted 128 rows at a time.
 */
export function coPresence({ rows, columns, columnStart, columnItems }: Incidence): Uint32Array {
  const arena = openArena();
  const start = arena.put(columnStart);
  const items = arena.put(columnItems);
  const bits = arena.reserve(columns * Math.ceil(rows / 128) * 16);
  const counts = arena.reserve(columns * columns * 4);
  arena.kernels.packBits(rows, columns, start, items, bits);
  for (let from = 0; from < columns; from += COLUMNS_PER_CALL) {
    arena.kernels.coPresence(rows, columns, bits, counts, from, Math.min(columns, from + COLUMNS_PER_CALL));
  }
  return arena.integers(counts, columns * columns);
}
