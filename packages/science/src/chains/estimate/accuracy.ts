/** How near an estimate comes to a known table. */
export interface Accuracy {
  /** Standardised total percentage error: `100 Σ|ê − e| / Σe` over all cells compared. */
  readonly stpe: number;
  /** Weighted absolute percentage error: the same over the cells that are not zero in truth, where a percentage exists. */
  readonly wape: number;
  readonly cells: number;
}

/** Compares the cells for which `compared` says so. */
export function accuracy(
  estimated: Float64Array,
  known: Float64Array,
  compared: (position: number) => boolean = () => true,
): Accuracy {
  let total = 0;
  let wrong = 0;
  let wrongWhereKnown = 0;
  let cells = 0;
  for (let at = 0; at < known.length; at++) {
    if (!compared(at)) continue;
    const gap = Math.abs(estimated[at]! - known[at]!);
    cells++;
    total += Math.abs(known[at]!);
    wrong += gap;
    if (known[at] !== 0) wrongWhereKnown += gap;
  }
  return { stpe: (100 * wrong) / total, wape: (100 * wrongWhereKnown) / total, cells };
}

/** Mean absolute percentage error and correlation of multipliers; nodes without output (multiplier 1 in both) are left out. */
export function multiplierErrors(
  estimated: Float64Array,
  known: Float64Array,
  output: Float64Array,
): { readonly mape: number; readonly largest: number; readonly correlation: number } {
  const nodes = Array.from(output.keys()).filter((i) => output[i]! > 0);
  const gaps = nodes.map((i) => Math.abs(estimated[i]! / known[i]! - 1) * 100);
  return {
    mape: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    largest: Math.max(...gaps),
    correlation: correlation(
      nodes.map((i) => estimated[i]!),
      nodes.map((i) => known[i]!),
    ),
  };
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  let cross = 0;
  let aa = 0;
  let bb = 0;
  a.forEach((value, i) => {
    cross += (value - ma) * (b[i]! - mb);
    aa += (value - ma) ** 2;
    bb += (b[i]! - mb) ** 2;
  });
  return cross / Math.sqrt(aa * bb);
}
