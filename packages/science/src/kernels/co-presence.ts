import { openArena } from './arena.ts';
import type { Incidence } from './incidence.ts';

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
  arena.kernels.coPresence(rows, columns, start, items, bits, counts);
  return arena.integers(counts, columns * columns).slice();
}
