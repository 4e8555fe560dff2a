// Bytes count at most 31 × 8 = 248 before they are widened.
const WORDS_PER_BLOCK: i32 = 31;

/** Sets a bit for every row of each column: a column is `16 × words` bytes of `bits`, which must be zero on entry. */
export function packBits(rows: i32, columns: i32, columnStart: usize, columnItems: usize, bits: usize): void {
  const stride = <usize>((rows + 127) >> 7) << 4;
  for (let c = 0; c < columns; c++) {
    const end = load<u32>(columnStart + ((<usize>c + 1) << 2));
    for (let at = load<u32>(columnStart + (<usize>c << 2)); at < end; at++) {
      const row = load<u32>(columnItems + (<usize>at << 2));
      const byte = bits + <usize>c * stride + (row >> 3);
      store<u8>(byte, load<u8>(byte) | (<u8>1 << <u8>(row & 7)));
    }
  }
}

/** Counts in how many rows each of the columns `from` to `to` (`from` a multiple of 4) stands together with those after it. */
export function coPresence(rows: i32, columns: i32, bits: usize, counts: usize, from: i32, to: i32): void {
  const words = (rows + 127) >> 7;
  const stride = <usize>words << 4;
  for (let i = from; i < to; i += 4) {
    // The last group repeats its final column rather than leaving the loop's shape.
    const i1 = min(i + 1, columns - 1);
    const i2 = min(i + 2, columns - 1);
    const i3 = min(i + 3, columns - 1);
    for (let j = i; j < columns; j++) {
      countFour(bits, stride, words, i, i1, i2, i3, j, columns, counts);
    }
  }
}

// @ts-ignore: decorator
@inline
function countFour(
  bits: usize, stride: usize, words: i32,
  i0: i32, i1: i32, i2: i32, i3: i32, j: i32, columns: i32, counts: usize,
): void {
  let other = bits + <usize>j * stride;
  let a = bits + <usize>i0 * stride;
  let b = bits + <usize>i1 * stride;
  let c = bits + <usize>i2 * stride;
  let d = bits + <usize>i3 * stride;
  let totalA = i32x4.splat(0);
  let totalB = i32x4.splat(0);
  let totalC = i32x4.splat(0);
  let totalD = i32x4.splat(0);
  for (let left = words; left > 0; left -= WORDS_PER_BLOCK) {
    let bytesA = i8x16.splat(0);
    let bytesB = i8x16.splat(0);
    let bytesC = i8x16.splat(0);
    let bytesD = i8x16.splat(0);
    const end = other + (<usize>min(left, WORDS_PER_BLOCK) << 4);
    for (; other < end; other += 16) {
      const word = v128.load(other);
      bytesA = i8x16.add(bytesA, i8x16.popcnt(v128.and(word, v128.load(a))));
      bytesB = i8x16.add(bytesB, i8x16.popcnt(v128.and(word, v128.load(b))));
      bytesC = i8x16.add(bytesC, i8x16.popcnt(v128.and(word, v128.load(c))));
      bytesD = i8x16.add(bytesD, i8x16.popcnt(v128.and(word, v128.load(d))));
      a += 16;
      b += 16;
      c += 16;
      d += 16;
    }
    totalA = i32x4.add(totalA, widen(bytesA));
    totalB = i32x4.add(totalB, widen(bytesB));
    totalC = i32x4.add(totalC, widen(bytesC));
    totalD = i32x4.add(totalD, widen(bytesD));
  }
  put(counts, columns, i0, j, totalA);
  put(counts, columns, i1, j, totalB);
  put(counts, columns, i2, j, totalC);
  put(counts, columns, i3, j, totalD);
}

// @ts-ignore: decorator
@inline
function widen(bytes: v128): v128 {
  return i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes));
}

// @ts-ignore: decorator
@inline
function put(counts: usize, columns: i32, i: i32, j: i32, total: v128): void {
  const sum = i32x4.extract_lane(total, 0) + i32x4.extract_lane(total, 1)
    + i32x4.extract_lane(total, 2) + i32x4.extract_lane(total, 3);
  store<u32>(counts + (<usize>(i * columns + j) << 2), sum);
  store<u32>(counts + (<usize>(j * columns + i) << 2), sum);
}
