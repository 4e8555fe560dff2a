/**
 * Percentile ranks `(rank − ½)/n` among the values asked for, ties at their mean rank; NaN for the others and for what is
 * missing. Ranks do not change when the values are scaled, and components in any unit become comparable.
 * @param among 1 for each value that is ranked; all by default.
 */
export function percentiles(values: ArrayLike<number>, among?: Uint8Array): Float64Array {
  const known: number[] = [];
  for (let k = 0; k < values.length; k++) {
    if ((among?.[k] ?? 1) === 1 && !Number.isNaN(values[k]!)) known.push(values[k]!);
  }
  const sorted = Float64Array.from(known).sort();
  const out = new Float64Array(values.length).fill(Number.NaN);
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    if ((among?.[k] ?? 1) !== 1 || Number.isNaN(value)) continue;
    out[k] = (countBelow(sorted, value, false) + countBelow(sorted, value, true)) / 2 / sorted.length;
  }
  return out;
}

/** How many sorted values are below the value, or (`through`) not above it. */
function countBelow(sorted: Float64Array, value: number, through: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value || (through && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
