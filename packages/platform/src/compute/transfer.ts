import { move, transferableSymbol, valueSymbol } from 'piscina';

/** Marks a value so that the buffers in it change hands between threads instead of being copied. */
export function moveBuffers<T>(value: T): T {
  const buffers = new Set<ArrayBuffer>();
  collect(value, buffers, 0);
  const marked = { [transferableSymbol]: [...buffers], [valueSymbol]: value };
  return move(marked as never) as T;
}

/** Buffers of a result lie at most a few objects deep: columns of a table, fields of an object. */
function collect(value: unknown, buffers: Set<ArrayBuffer>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > 4) return;
  if (ArrayBuffer.isView(value)) {
    // A view of a larger buffer, or of shared memory, is cloned: others may hold the rest of it.
    if (value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength) buffers.add(value.buffer);
    return;
  }
  if (Array.isArray(value) && typeof value[0] !== 'object') return;
  for (const item of Object.values(value)) collect(item, buffers, depth + 1);
}
