/** Ranks from the highest value (1) down; equal values share the better rank; NaN has none. */
export function ranksOf(values: Float64Array): Float64Array {
  const order = [...values.keys()].filter((k) => !Number.isNaN(values[k]!)).sort((a, b) => values[b]! - values[a]!);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  order.forEach((item, k) => {
    const before = order[k - 1];
    ranks[item] = before !== undefined && values[before] === values[item] ? ranks[before]! : k + 1;
  });
  return ranks;
}

/**
 * The interval that holds the middle `share` of some values, by the nearest order statistics outwards; NaN values are
 * left out, and without any value both ends are NaN.
 */
export function middleOf(values: readonly number[], share: number): { low: number; high: number } {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  if (sorted.length === 0) return { low: Number.NaN, high: Number.NaN };
  const cut = Math.floor((sorted.length * (1 - share)) / 2 + 1e-9);
  return { low: sorted[cut]!, high: sorted[sorted.length - 1 - cut]! };
}
