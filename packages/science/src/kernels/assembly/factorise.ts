import { addProduct, BLOCK, pack } from './product';

// Columns of a panel eliminated before the rest of the panel is brought up to date: one cache line of a row.
const STRIP: i32 = 8;
// Bytes of a panel's row.
const PANEL_ROW: usize = 512;
// Columns on which a triangle works at a time: the block's rows then stay in the first-level cache.
const CHUNK: i32 = 32;

// @ts-ignore: decorator
@inline
function place(base: usize, row: i32, column: i32, stride: usize): usize {
  return base + <usize>row * stride + (<usize>column << 3);
}

/** `target[0…length) −= factor · source[0…length)`. */
// @ts-ignore: decorator
@inline
function subtractRow(target: usize, source: usize, factor: f64, length: i32): void {
  const factors = f64x2.splat(factor);
  const end = target + (<usize>length << 3);
  for (; target + 16 <= end; target += 16, source += 16) {
    v128.store(target, f64x2.sub(v128.load(target), f64x2.mul(factors, v128.load(source))));
  }
  if (target < end) store<f64>(target, load<f64>(target) - factor * load<f64>(source));
}

/**
 * `target[0…length) −= factor[k] · source[k][0…length)` for `count` rows one after the other, steps in bytes. Eight columns stay in registers
 * while the rows pass.
 */
function subtractRows(
  target: usize, source: usize, sourceStep: isize, factor: usize, factorStep: isize, count: i32, length: i32,
): void {
  let left = length;
  for (; left >= 8; left -= 8, target += 64, source += 64) {
    let a = v128.load(target);
    let b = v128.load(target, 16);
    let c = v128.load(target, 32);
    let d = v128.load(target, 48);
    let row = source;
    let at = factor;
    for (let k = 0; k < count; k++, row += sourceStep, at += factorStep) {
      const weight = v128.load_splat<u64>(at);
      a = f64x2.sub(a, f64x2.mul(weight, v128.load(row)));
      b = f64x2.sub(b, f64x2.mul(weight, v128.load(row, 16)));
      c = f64x2.sub(c, f64x2.mul(weight, v128.load(row, 32)));
      d = f64x2.sub(d, f64x2.mul(weight, v128.load(row, 48)));
    }
    v128.store(target, a);
    v128.store(target, b, 16);
    v128.store(target, c, 32);
    v128.store(target, d, 48);
  }
  for (; left > 0; left--, target += 8, source += 8) {
    let value = load<f64>(target);
    let row = source;
    let at = factor;
    for (let k = 0; k < count; k++, row += sourceStep, at += factorStep) value -= load<f64>(at) * load<f64>(row);
    store<f64>(target, value);
  }
}

function swapRows(a: usize, b: usize, length: i32): void {
  if (a == b) return;
  const end = a + (<usize>length << 3);
  for (; a < end; a += 8, b += 8) {
    const kept = load<f64>(a);
    store<f64>(a, load<f64>(b));
    store<f64>(b, kept);
  }
}

/**
 * Blocked elimination with partial pivoting of the row-major `order × order` matrix at `values`, in place. `panel` is
 * room for `order × 64` doubles, `packedLeft` and `packedRight` for as many, rounded up to fours; `scratch` for 16.
 */
export function factorise(
  order: i32, values: usize, pivots: usize, panel: usize, packedLeft: usize, packedRight: usize, scratch: usize,
): void {
  const stride = <usize>order << 3;
  for (let from = 0; from < order; from += BLOCK) {
    const to = min(order, from + BLOCK);
    const width = to - from;
    const rows = order - from;
    for (let i = 0; i < rows; i++) {
      memory.copy(panel + <usize>i * PANEL_ROW, place(values, from + i, from, stride), <usize>width << 3);
    }
    eliminatePanel(panel, rows, width, pivots + (<usize>from << 2), from);
    for (let k = from; k < to; k++) {
      const pivot = load<u32>(pivots + (<usize>k << 2));
      swapRows(place(values, k, 0, stride), place(values, pivot, 0, stride), order);
    }
    for (let i = 0; i < rows; i++) {
      memory.copy(place(values, from + i, from, stride), panel + <usize>i * PANEL_ROW, <usize>width << 3);
    }
    if (to == order) return;
    const right = order - to;
    descendBlock(panel, PANEL_ROW, 8, width, true, place(values, from, to, stride), stride, right);
    pack(panel + <usize>width * PANEL_ROW, PANEL_ROW, 8, right, width, packedLeft);
    pack(place(values, from, to, stride), 8, stride, right, width, packedRight);
    addProduct(right, right, width, packedLeft, packedRight, place(values, to, to, stride), stride, -1, scratch);
  }
}

function eliminatePanel(panel: usize, rows: i32, width: i32, pivots: usize, offset: i32): void {
  for (let strip = 0; strip < width; strip += STRIP) {
    const end = min(width, strip + STRIP);
    for (let k = strip; k < end; k++) {
      let pivot = k;
      let largest = Math.abs(load<f64>(place(panel, k, k, PANEL_ROW)));
      for (let i = k + 1; i < rows; i++) {
        const size = Math.abs(load<f64>(place(panel, i, k, PANEL_ROW)));
        if (size > largest) {
          largest = size;
          pivot = i;
        }
      }
      store<u32>(pivots + (<usize>k << 2), pivot + offset);
      swapRows(panel + <usize>k * PANEL_ROW, panel + <usize>pivot * PANEL_ROW, width);
      const divisor = load<f64>(place(panel, k, k, PANEL_ROW));
      if (divisor == 0) continue;
      const source = place(panel, k, k + 1, PANEL_ROW);
      for (let i = k + 1; i < rows; i++) {
        const at = place(panel, i, k, PANEL_ROW);
        const ratio = load<f64>(at) / divisor;
        store<f64>(at, ratio);
        subtractRow(at + 8, source, ratio, end - k - 1);
      }
    }
    // What the strip's columns take from the columns right of it, row by row, in the order of elimination.
    for (let i = strip + 1; i < rows; i++) {
      const target = place(panel, i, end, PANEL_ROW);
      const factor = place(panel, i, strip, PANEL_ROW);
      subtractRows(target, place(panel, strip, end, PANEL_ROW), PANEL_ROW, factor, 8, min(i, end) - strip, width - end);
    }
  }
}

/** Solves with a block's lower triangle; entry (i, p) of it stands at `i · across + p · along`. */
function descendBlock(
  triangle: usize, across: usize, along: usize, size: i32, unit: bool, x: usize, stride: usize, columns: i32,
): void {
  for (let first = 0; first < columns; first += CHUNK) {
    const length = min(CHUNK, columns - first);
    const part = x + (<usize>first << 3);
    for (let i = 0; i < size; i++) {
      const target = part + <usize>i * stride;
      const row = triangle + <usize>i * across;
      subtractRows(target, part, stride, row, along, i, length);
      if (!unit) divideRow(target, load<f64>(row + <usize>i * along), length);
    }
  }
}

/** Solves with a block's upper triangle, from the last row up. */
function ascendBlock(
  triangle: usize, across: usize, along: usize, size: i32, unit: bool, x: usize, stride: usize, columns: i32,
): void {
  for (let first = 0; first < columns; first += CHUNK) {
    const length = min(CHUNK, columns - first);
    const part = x + (<usize>first << 3);
    for (let i = size - 1; i >= 0; i--) {
      const target = part + <usize>i * stride;
      const row = triangle + <usize>i * across;
      const last = <usize>(size - 1);
      subtractRows(target, part + last * stride, -<isize>stride, row + last * along, -<isize>along, size - 1 - i, length);
      if (!unit) divideRow(target, load<f64>(row + <usize>i * along), length);
    }
  }
}

function divideRow(target: usize, divisor: f64, length: i32): void {
  for (let k = 0; k < length; k++) {
    const at = target + (<usize>k << 3);
    store<f64>(at, load<f64>(at) / divisor);
  }
}

/**
 * Solves with the lower triangle for the `order × columns` right side at `x`, in place. Entry (i, p) of the triangle
 * stands at `i · across + p · along`, so that exchanged strides solve with the transposed upper one. `growing` says that
 * the right side is the identity: columns right of a block are still zero there.
 */
export function descend(
  order: i32, factors: usize, across: usize, along: usize, unit: bool, x: usize, columns: i32, growing: bool,
  packedLeft: usize, packedRight: usize, scratch: usize,
): void {
  const stride = <usize>columns << 3;
  for (let from = 0; from < order; from += BLOCK) {
    const to = min(order, from + BLOCK);
    const width = growing ? to : columns;
    const rows = x + <usize>from * stride;
    descendBlock(factors + <usize>from * (across + along), across, along, to - from, unit, rows, stride, width);
    pack(factors + <usize>to * across + <usize>from * along, across, along, order - to, to - from, packedLeft);
    pack(rows, 8, stride, width, to - from, packedRight);
    addProduct(order - to, width, to - from, packedLeft, packedRight, x + <usize>to * stride, stride, -1, scratch);
  }
}

/** Solves with the upper triangle, from the last block up; arguments as in {@link descend}. */
export function ascend(
  order: i32, factors: usize, across: usize, along: usize, unit: bool, x: usize, columns: i32,
  packedLeft: usize, packedRight: usize, scratch: usize,
): void {
  const stride = <usize>columns << 3;
  for (let from = ((order - 1) / BLOCK) * BLOCK; from >= 0; from -= BLOCK) {
    const to = min(order, from + BLOCK);
    const rows = x + <usize>from * stride;
    ascendBlock(factors + <usize>from * (across + along), across, along, to - from, unit, rows, stride, columns);
    pack(factors + <usize>from * along, across, along, from, to - from, packedLeft);
    pack(rows, 8, stride, columns, to - from, packedRight);
    addProduct(from, columns, to - from, packedLeft, packedRight, x, stride, -1, scratch);
  }
}
