import { openArena } from '../arena.ts';
import { BLOCK } from './reference.ts';

/** `A·B` for A `rows × inner` and B `inner × columns`, row-major. */
export function multiply(
  left: Float64Array,
  right: Float64Array,
  rows: number,
  inner: number,
  columns: number,
): Float64Array {
  const arena = openArena();
  const packed = (size: number) => arena.reserve(Math.ceil(size / 4) * 4 * BLOCK * 8);
  const [a, b] = [arena.put(left), arena.put(right)];
  const target = arena.reserve(rows * columns * 8);
  const [packedLeft, packedRight, scratch] = [packed(rows), packed(columns), arena.reserve(128)];
  arena.kernels.multiply(rows, inner, columns, a, b, target, packedLeft, packedRight, scratch);
  return arena.doubles(target, rows * columns).slice();
}
