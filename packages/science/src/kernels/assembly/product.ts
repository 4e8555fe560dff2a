// Products of matrices in blocks: both sides are packed to panels of four, and a tile of 4 × 4 results stays in registers.

/** Terms of a block; the order of summation, and so the bits, depend on it. */
export const BLOCK: i32 = 64;
// Rows of the left side done before the next: few enough for their results' pages to stay known while the right side passes.
const ROWS_AT_ONCE: i32 = 32;

/**
 * Packs `size × depth` values to panels `packed[panel][term][0…3]`, filled up with zeros. `across` is the stride in bytes
 * between the four of a panel, `along` between terms.
 */
export function pack(from: usize, across: usize, along: usize, size: i32, depth: i32, packed: usize): void {
  for (let first = 0; first < size; first += 4) {
    const left = size - first;
    let at = from + <usize>first * across;
    if (left >= 4) {
      for (let p = 0; p < depth; p++, at += along, packed += 32) packFour(at, across, packed);
      continue;
    }
    for (let p = 0; p < depth; p++, at += along, packed += 32) {
      for (let q = 0; q < 4; q++) {
        store<f64>(packed + (<usize>q << 3), q < left ? load<f64>(at + <usize>q * across) : 0);
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function packFour(at: usize, across: usize, packed: usize): void {
  if (across == 8) {
    v128.store(packed, v128.load(at));
    v128.store(packed, v128.load(at, 16), 16);
    return;
  }
  store<f64>(packed, load<f64>(at));
  store<f64>(packed, load<f64>(at + across), 8);
  store<f64>(packed, load<f64>(at + 2 * across), 16);
  store<f64>(packed, load<f64>(at + 3 * across), 24);
}

/**
 * `C += sign · A·B` for packed A (`rows × depth`) and B (`depth × columns`); C is row-major with `stride` bytes a row.
 * Every sum over the terms starts from zero and is added to C once. `scratch` is room for 16 doubles.
 */
export function addProduct(
  rows: i32, columns: i32, depth: i32, packedLeft: usize, packedRight: usize,
  target: usize, stride: usize, sign: f64, scratch: usize,
): void {
  const panel = <usize>depth << 5;
  const signs = f64x2.splat(sign);
  for (let block = 0; block < rows; block += ROWS_AT_ONCE) {
    const blockEnd = min(rows, block + ROWS_AT_ONCE);
    for (let j = 0; j < columns; j += 4) {
      const right = packedRight + <usize>(j >> 2) * panel;
      for (let i = block; i < blockEnd; i += 4) {
        const left = packedLeft + <usize>(i >> 2) * panel;
        const tile = target + <usize>i * stride + (<usize>j << 3);
        if (i + 4 <= rows && j + 4 <= columns) addTile(left, right, depth, tile, stride, signs);
        else addEdge(left, right, depth, tile, stride, signs, min(4, rows - i), min(4, columns - j), scratch);
      }
    }
  }
}

function addEdge(
  left: usize, right: usize, depth: i32, tile: usize, stride: usize, signs: v128,
  rows: i32, columns: i32, scratch: usize,
): void {
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const at = <usize>(r * 4 + c) << 3;
      store<f64>(scratch + at, load<f64>(tile + <usize>r * stride + (<usize>c << 3)));
    }
  }
  addTile(left, right, depth, scratch, 32, signs);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const at = <usize>(r * 4 + c) << 3;
      store<f64>(tile + <usize>r * stride + (<usize>c << 3), load<f64>(scratch + at));
    }
  }
}

// @ts-ignore: decorator
@inline
function addTile(left: usize, right: usize, depth: i32, tile: usize, stride: usize, signs: v128): void {
  let a0 = f64x2.splat(0);
  let a1 = f64x2.splat(0);
  let b0 = f64x2.splat(0);
  let b1 = f64x2.splat(0);
  let c0 = f64x2.splat(0);
  let c1 = f64x2.splat(0);
  let d0 = f64x2.splat(0);
  let d1 = f64x2.splat(0);
  const end = left + (<usize>depth << 5);
  for (; left < end; left += 32, right += 32) {
    const first = v128.load(right);
    const second = v128.load(right, 16);
    const a = v128.load_splat<u64>(left, 0);
    a0 = f64x2.add(a0, f64x2.mul(a, first));
    a1 = f64x2.add(a1, f64x2.mul(a, second));
    const b = v128.load_splat<u64>(left, 8);
    b0 = f64x2.add(b0, f64x2.mul(b, first));
    b1 = f64x2.add(b1, f64x2.mul(b, second));
    const c = v128.load_splat<u64>(left, 16);
    c0 = f64x2.add(c0, f64x2.mul(c, first));
    c1 = f64x2.add(c1, f64x2.mul(c, second));
    const d = v128.load_splat<u64>(left, 24);
    d0 = f64x2.add(d0, f64x2.mul(d, first));
    d1 = f64x2.add(d1, f64x2.mul(d, second));
  }
  addRow(tile, a0, a1, signs);
  addRow(tile + stride, b0, b1, signs);
  addRow(tile + 2 * stride, c0, c1, signs);
  addRow(tile + 3 * stride, d0, d1, signs);
}

// @ts-ignore: decorator
@inline
function addRow(at: usize, first: v128, second: v128, signs: v128): void {
  v128.store(at, f64x2.add(v128.load(at), f64x2.mul(signs, first)));
  v128.store(at, f64x2.add(v128.load(at, 16), f64x2.mul(signs, second)), 16);
}

/**
 * `C = A·B`, all row-major and dense; C comes zeroed. `packedLeft` and `packedRight` hold {@link BLOCK} terms of all rows
 * and all columns, rounded up to fours.
 */
export function multiply(
  rows: i32, inner: i32, columns: i32, left: usize, right: usize, target: usize,
  packedLeft: usize, packedRight: usize, scratch: usize,
): void {
  const leftStride = <usize>inner << 3;
  const stride = <usize>columns << 3;
  for (let from = 0; from < inner; from += BLOCK) {
    const depth = min(BLOCK, inner - from);
    pack(left + (<usize>from << 3), leftStride, 8, rows, depth, packedLeft);
    pack(right + <usize>from * stride, 8, stride, columns, depth, packedRight);
    addProduct(rows, columns, depth, packedLeft, packedRight, target, stride, 1, scratch);
  }
}
