// Columns per tile: one cache line of a packed row, four pairs of doubles.
const TILE: i32 = 8;

/**
 * Row sums of proximity over the items of each row, plain and weighted, for tiles `from` to `to`.
 * A tile of 8 columns is packed into `scratch` (columns × 64 bytes, 64-byte aligned, then 128 bytes to spare), so that it stays
 * in the second-level cache while every row passes over it.
 */
export function relatednessSums(
  rows: i32, columns: i32, rowStart: usize, rowItems: usize,
  phi: usize, weights: usize, scratch: usize, plain: usize, weighted: usize,
  from: i32, to: i32,
): void {
  for (let tile = from; tile < to; tile++) {
    const first = tile * TILE;
    const width = min(TILE, columns - first);
    pack(phi, columns, first, width, scratch);
    for (let r = 0; r < rows; r++) {
      const begin = rowItems + (<usize>load<u32>(rowStart + (<usize>r << 2)) << 2);
      const end = rowItems + (<usize>load<u32>(rowStart + (<usize>(r + 1) << 2)) << 2);
      const out = <usize>(r * columns + first) << 3;
      sumRow(begin, end, scratch, weights, plain + out, weighted + out, width, scratch + (<usize>columns << 6));
    }
  }
}

function pack(phi: usize, columns: i32, first: i32, width: i32, scratch: usize): void {
  for (let q = 0; q < columns; q++) {
    const target = scratch + (<usize>q << 6);
    memory.fill(target, 0, 64);
    memory.copy(target, phi + (<usize>(q * columns + first) << 3), <usize>width << 3);
  }
}

// @ts-ignore: decorator
@inline
function sumRow(
  begin: usize, end: usize, scratch: usize, weights: usize,
  plain: usize, weighted: usize, width: i32, spare: usize,
): void {
  let p0 = f64x2.splat(0);
  let p1 = f64x2.splat(0);
  let p2 = f64x2.splat(0);
  let p3 = f64x2.splat(0);
  let w0 = f64x2.splat(0);
  let w1 = f64x2.splat(0);
  let w2 = f64x2.splat(0);
  let w3 = f64x2.splat(0);
  for (let at = begin; at < end; at += 4) {
    const item = <usize>load<u32>(at);
    const row = scratch + (item << 6);
    const weight = v128.load_splat<u64>(weights + (item << 3));
    const a = v128.load(row, 0);
    const b = v128.load(row, 16);
    const c = v128.load(row, 32);
    const d = v128.load(row, 48);
    p0 = f64x2.add(p0, a);
    p1 = f64x2.add(p1, b);
    p2 = f64x2.add(p2, c);
    p3 = f64x2.add(p3, d);
    w0 = f64x2.add(w0, f64x2.mul(weight, a));
    w1 = f64x2.add(w1, f64x2.mul(weight, b));
    w2 = f64x2.add(w2, f64x2.mul(weight, c));
    w3 = f64x2.add(w3, f64x2.mul(weight, d));
  }
  // A last tile narrower than 8 goes through the spare bytes, so as not to write over the next row.
  const full = width == TILE;
  const toPlain = full ? plain : spare;
  const toWeighted = full ? weighted : spare + 64;
  v128.store(toPlain, p0, 0);
  v128.store(toPlain, p1, 16);
  v128.store(toPlain, p2, 32);
  v128.store(toPlain, p3, 48);
  v128.store(toWeighted, w0, 0);
  v128.store(toWeighted, w1, 16);
  v128.store(toWeighted, w2, 32);
  v128.store(toWeighted, w3, 48);
  if (!full) {
    memory.copy(plain, spare, <usize>width << 3);
    memory.copy(weighted, spare + 64, <usize>width << 3);
  }
}
