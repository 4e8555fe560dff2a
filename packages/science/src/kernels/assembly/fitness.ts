/**
 * Runs `steps` steps of the fitness–complexity iteration in place. Lists without items keep the value 0.
 * `inverse` and `sums` are scratch of `rows` and `columns` doubles.
 */
export function fitnessSteps(
  rows: i32, columns: i32, rowStart: usize, rowItems: usize, columnStart: usize, columnItems: usize,
  fitness: usize, complexity: usize, inverse: usize, sums: usize, steps: i32,
): void {
  for (let step = 0; step < steps; step++) {
    for (let r = 0; r < rows; r++) {
      const at = <usize>r << 3;
      store<f64>(inverse + at, 1.0 / load<f64>(fitness + at));
    }
    gather(rowStart, rowItems, complexity, fitness, rows);
    gather(columnStart, columnItems, inverse, sums, columns);
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

// Four running sums added as (s0 + s1) + (s2 + s3), as in gather.ts.
function gather(start: usize, items: usize, x: usize, out: usize, lists: i32): void {
  let at = items + (<usize>load<u32>(start) << 2);
  for (let k = 0; k < lists; k++) {
    const end = items + (<usize>load<u32>(start + (<usize>(k + 1) << 2)) << 2);
    let s0: f64 = 0;
    let s1: f64 = 0;
    let s2: f64 = 0;
    let s3: f64 = 0;
    for (; at + 16 <= end; at += 16) {
      s0 += load<f64>(x + (<usize>load<u32>(at) << 3));
      s1 += load<f64>(x + (<usize>load<u32>(at, 4) << 3));
      s2 += load<f64>(x + (<usize>load<u32>(at, 8) << 3));
      s3 += load<f64>(x + (<usize>load<u32>(at, 12) << 3));
    }
    for (; at < end; at += 4) s0 += load<f64>(x + (<usize>load<u32>(at) << 3));
    store<f64>(out + (<usize>k << 3), s0 + s1 + (s2 + s3));
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
