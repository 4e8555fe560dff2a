/**
 * Turns the sums of rows `from` to `to` into what they are wanted for, in place. Row k of the piece starts `64 × tiles`
 * bytes after the one before. `plain` becomes `plain / totals`. With `values`, `out[k]` is that row's `Σ plain·value` over
 * the columns the row does not have, those with value 0 left out. With `weighted`, it becomes `(gainTotals − weighted) /
 * deviation`, and 0 in the columns the row has. Address 0 stands for what is not wanted.
 */
export function outlookOfRows(
  columns: i32, rowStart: usize, rowItems: usize, totals: usize, values: usize, gainTotals: usize, deviation: f64,
  plain: usize, weighted: usize, out: usize, from: i32, to: i32,
): void {
  const stride = <usize>((columns + 7) / 8) << 6;
  for (let r = from; r < to; r++) {
    const begin = rowItems + (<usize>load<u32>(rowStart + (<usize>r << 2)) << 2);
    const end = rowItems + (<usize>load<u32>(rowStart + (<usize>(r + 1) << 2)) << 2);
    const row = <usize>(r - from) * stride;
    divide(columns, plain + row, totals);
    if (values != 0) store<f64>(out + (<usize>(r - from) << 3), absentSum(columns, begin, end, plain + row, values));
    if (weighted != 0) gains(columns, begin, end, weighted + row, gainTotals, deviation);
  }
}

// @ts-ignore: decorator
@inline
function divide(columns: i32, row: usize, totals: usize): void {
  // A row has room for whole tiles: what lies behind its last column is never read.
  const end = row + (<usize>columns << 3);
  for (let at = row, by = totals; at < end; at += 16, by += 16) {
    v128.store(at, f64x2.div(v128.load(at), v128.load(by)));
  }
}

// Everything in order, less what the row has: the order is part of the result.
// @ts-ignore: decorator
@inline
function absentSum(columns: i32, begin: usize, end: usize, row: usize, values: usize): f64 {
  let all: f64 = 0;
  for (let p: usize = 0; p < <usize>columns << 3; p += 8) {
    const value = load<f64>(values + p);
    if (value != 0) all += load<f64>(row + p) * value;
  }
  let present: f64 = 0;
  for (let at = begin; at < end; at += 4) {
    const p = <usize>load<u32>(at) << 3;
    present += load<f64>(row + p) * load<f64>(values + p);
  }
  return all - present;
}

// @ts-ignore: decorator
@inline
function gains(columns: i32, begin: usize, end: usize, row: usize, totals: usize, deviation: f64): void {
  const by = f64x2.splat(deviation);
  const last = row + (<usize>columns << 3);
  for (let at = row, total = totals; at < last; at += 16, total += 16) {
    v128.store(at, f64x2.div(f64x2.sub(v128.load(total), v128.load(at)), by));
  }
  for (let at = begin; at < end; at += 4) store<f64>(row + (<usize>load<u32>(at) << 3), 0);
}
