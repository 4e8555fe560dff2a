/**
 * Runs `steps` steps of the fitness–complexity iteration in place. Rows and columns without items keep the value 0.
 * `sums` is scratch of `columns` doubles. One pass over the rows' lists serves both sides: it gathers complexities for
 * the row and adds the row's inverse fitness to each of its columns.
 */
export function fitnessSteps(
  rows: i32, columns: i32, rowStart: usize, rowItems: usize, columnStart: usize,
  fitness: usize, complexity: usize, sums: usize, steps: i32,
): void {
  for (let step = 0; step < steps; step++) {
    memory.fill(sums, 0, <usize>columns << 3);
    passRows(rowStart, rowItems, complexity, sums, fitness, rows);
    for (let c = 0; c < columns; c++) {
      const at = <usize>c << 3;
      store<f64>(complexity + at, occupied(columnStart, c) ? 1.0 / load<f64>(sums + at) : 0.0);
    }
    divideByMean(fitness, rowStart, rows);
    divideByMean(complexity, columnStart, columns);
  }
}

// @ts-ignore: decorator
@inline
function occupied(start: usize, k: i32): bool {
  const at = start + (<usize>k << 2);
  return load<u32>(at, 4) > load<u32>(at);
}

// @ts-ignore: decorator
@inline
function increase(address: usize, amount: f64): void {
  store<f64>(address, load<f64>(address) + amount);
}

// Four running sums added as (s0 + s1) + (s2 + s3), as in gather.ts; columns add up in the order of the rows.
function passRows(rowStart: usize, rowItems: usize, complexity: usize, sums: usize, fitness: usize, rows: i32): void {
  let at = rowItems + (<usize>load<u32>(rowStart) << 2);
  for (let r = 0; r < rows; r++) {
    const end = rowItems + (<usize>load<u32>(rowStart + (<usize>(r + 1) << 2)) << 2);
    const own = fitness + (<usize>r << 3);
    const inverse = 1.0 / load<f64>(own);
    let s0: f64 = 0;
    let s1: f64 = 0;
    let s2: f64 = 0;
    let s3: f64 = 0;
    for (; at + 16 <= end; at += 16) {
      const a = <usize>load<u32>(at) << 3;
      const b = <usize>load<u32>(at, 4) << 3;
      const c = <usize>load<u32>(at, 8) << 3;
      const d = <usize>load<u32>(at, 12) << 3;
      s0 += load<f64>(complexity + a);
      s1 += load<f64>(complexity + b);
      s2 += load<f64>(complexity + c);
      s3 += load<f64>(complexity + d);
      increase(sums + a, inverse);
      increase(sums + b, inverse);
      increase(sums + c, inverse);
      increase(sums + d, inverse);
    }
    for (; at < end; at += 4) {
      const a = <usize>load<u32>(at) << 3;
      s0 += load<f64>(complexity + a);
      increase(sums + a, inverse);
    }
    store<f64>(own, s0 + s1 + (s2 + s3));
  }
}

function divideByMean(values: usize, start: usize, size: i32): void {
  let sum: f64 = 0;
  let count: f64 = 0;
  for (let k = 0; k < size; k++) {
    sum += load<f64>(values + (<usize>k << 3));
    if (occupied(start, k)) count += 1;
  }
  const mean = sum / count;
  for (let k = 0; k < size; k++) {
    const at = values + (<usize>k << 3);
    store<f64>(at, load<f64>(at) / mean);
  }
}
