/**
 * One sweep of `x = b + Aᵀx` for `columns` (a multiple of 4) right sides side by side, four rows of A at a time: each
 * row's x is what stands in `sums` for it plus b, and is passed on at once to the rest of `sums`, so that rows further
 * down see it in the same sweep (Gauss–Seidel between blocks of four).
 * @returns the largest change of an x over its new size; NaN when an x is no number.
 */
export function sweep(order: i32, columns: i32, values: usize, right: usize, x: usize, sums: usize): f64 {
  const wide = <usize>columns << 3;
  const stride = <usize>order << 3;
  let largest: f64 = 0;
  for (let i = 0; i < order; i += 4) {
    const rows = min(4, order - i);
    const at = <usize>i * wide;
    largest = Math.max(largest, take(right + at, x + at, sums + at, rows * columns));
    const row = values + <usize>i * stride;
    for (let group: usize = 0; group < wide; group += 32) {
      if (rows == 4) passFour(row, stride, x + at + group, wide, sums + group, order);
      else for (let q = 0; q < rows; q++) passOne(row + <usize>q * stride, x + at + <usize>q * wide + group, wide, sums + group, order);
    }
  }
  return largest;
}

function take(right: usize, x: usize, sums: usize, count: i32): f64 {
  let largest: f64 = 0;
  const end = x + (<usize>count << 3);
  for (; x < end; x += 8, right += 8, sums += 8) {
    const value = load<f64>(right) + load<f64>(sums);
    const change = Math.abs(value - load<f64>(x));
    store<f64>(x, value);
    store<f64>(sums, 0);
    if (change != 0) largest = Math.max(largest, change / Math.abs(value));
  }
  return largest;
}

// @ts-ignore: decorator
@inline
function passFour(row: usize, stride: usize, x: usize, wide: usize, sums: usize, order: i32): void {
  const a0 = v128.load(x);
  const a1 = v128.load(x, 16);
  const b0 = v128.load(x + wide);
  const b1 = v128.load(x + wide, 16);
  const c0 = v128.load(x + 2 * wide);
  const c1 = v128.load(x + 2 * wide, 16);
  const d0 = v128.load(x + 3 * wide);
  const d1 = v128.load(x + 3 * wide, 16);
  const end = row + (<usize>order << 3);
  for (; row < end; row += 8, sums += wide) {
    const a = v128.load_splat<u64>(row);
    const b = v128.load_splat<u64>(row + stride);
    const c = v128.load_splat<u64>(row + 2 * stride);
    const d = v128.load_splat<u64>(row + 3 * stride);
    let s0 = v128.load(sums);
    let s1 = v128.load(sums, 16);
    s0 = f64x2.add(s0, f64x2.mul(a0, a));
    s1 = f64x2.add(s1, f64x2.mul(a1, a));
    s0 = f64x2.add(s0, f64x2.mul(b0, b));
    s1 = f64x2.add(s1, f64x2.mul(b1, b));
    s0 = f64x2.add(s0, f64x2.mul(c0, c));
    s1 = f64x2.add(s1, f64x2.mul(c1, c));
    s0 = f64x2.add(s0, f64x2.mul(d0, d));
    s1 = f64x2.add(s1, f64x2.mul(d1, d));
    v128.store(sums, s0);
    v128.store(sums, s1, 16);
  }
}

// @ts-ignore: decorator
@inline
function passOne(row: usize, x: usize, wide: usize, sums: usize, order: i32): void {
  const a0 = v128.load(x);
  const a1 = v128.load(x, 16);
  const end = row + (<usize>order << 3);
  for (; row < end; row += 8, sums += wide) {
    const a = v128.load_splat<u64>(row);
    v128.store(sums, f64x2.add(v128.load(sums), f64x2.mul(a0, a)));
    v128.store(sums, f64x2.add(v128.load(sums, 16), f64x2.mul(a1, a)), 16);
  }
}
