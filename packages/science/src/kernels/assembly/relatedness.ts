// Columns per tile: one cache line of a packed row, four pairs of doubles.
const TILE: i32 = 8;

/**
 * Row sums of proximity, packed as `packed[tile][q][0…7]`, over the items of rows `from` to `to`, plain and weighted. A tile stays in the second-level
 * cache while the rows pass over it. Both outputs have 64-byte tiles side by side, so a row is 64 × tiles bytes.
 */
export function relatednessSums(
  columns: i32, rowStart: usize, rowItems: usize, packed: usize, weights: usize,
  plain: usize, weighted: usize, from: i32, to: i32,
): void {
  const tiles = (columns + TILE - 1) / TILE;
  const stride = <usize>tiles << 6;
  for (let tile = 0; tile < tiles; tile++) {
    const rows = packed + <usize>tile * (<usize>columns << 6);
    let offset = <usize>tile << 6;
    for (let r = from; r < to; r++, offset += stride) {
      const begin = rowItems + (<usize>load<u32>(rowStart + (<usize>r << 2)) << 2);
      const end = rowItems + (<usize>load<u32>(rowStart + (<usize>(r + 1) << 2)) << 2);
      if (weights == 0) sumPlain(begin, end, rows, plain + offset);
      else sumBoth(begin, end, rows, weights, plain + offset, weighted + offset);
    }
  }
}

// @ts-ignore: decorator
@inline
function sumBoth(begin: usize, end: usize, rows: usize, weights: usize, plain: usize, weighted: usize): void {
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
    const row = rows + (item << 6);
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
  put(plain, p0, p1, p2, p3);
  put(weighted, w0, w1, w2, w3);
}

// @ts-ignore: decorator
@inline
function sumPlain(begin: usize, end: usize, rows: usize, plain: usize): void {
  let p0 = f64x2.splat(0);
  let p1 = f64x2.splat(0);
  let p2 = f64x2.splat(0);
  let p3 = f64x2.splat(0);
  for (let at = begin; at < end; at += 4) {
    const row = rows + (<usize>load<u32>(at) << 6);
    p0 = f64x2.add(p0, v128.load(row, 0));
    p1 = f64x2.add(p1, v128.load(row, 16));
    p2 = f64x2.add(p2, v128.load(row, 32));
    p3 = f64x2.add(p3, v128.load(row, 48));
  }
  put(plain, p0, p1, p2, p3);
}

// @ts-ignore: decorator
@inline
function put(target: usize, a: v128, b: v128, c: v128, d: v128): void {
  v128.store(target, a, 0);
  v128.store(target, b, 16);
  v128.store(target, c, 32);
  v128.store(target, d, 48);
}
