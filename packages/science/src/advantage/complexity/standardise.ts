/** Mean and POPULATION standard deviation of what is not NaN. */
export function spreadOf(values: Float64Array): { mean: number; deviation: number } {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (value !== value) continue;
    sum += value;
    count++;
  }
  const mean = sum / count;
  let squares = 0;
  for (const value of values) {
    if (value === value) squares += (value - mean) * (value - mean);
  }
  return { mean, deviation: Math.sqrt(squares / count) };
}

/** z-scores with the population standard deviation; NaN stays NaN, and all are NaN without any spread. */
export function standardise(values: Float64Array): Float64Array {
  const { mean, deviation } = spreadOf(values);
  const divisor = deviation > 0 ? deviation : Number.NaN;
  return values.map((value) => (value - mean) / divisor);
}

/** Pearson correlation of two equally long lists without NaN; 0 when either does not vary. */
export function correlation(a: Float64Array, b: Float64Array): number {
  const first = spreadOf(a);
  const second = spreadOf(b);
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k]! - first.mean) * (b[k]! - second.mean);
  const scale = a.length * first.deviation * second.deviation;
  return scale > 0 ? sum / scale : 0;
}
