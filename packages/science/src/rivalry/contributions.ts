import type { Matrix } from '../labelled/index.ts';

/** One pair of regions split by industry: each list sums to the pair's measure. NaN = not compared. */
export interface PairContributions {
  /** Shares of the two regions over the industries compared. */
  readonly shareA: Float64Array;
  readonly shareB: Float64Array;
  /** `s_a s_b / √(Σ s_a² Σ s_b²)`, sums to the similarity. */
  readonly similarity: Float64Array;
  /** `|s_a − s_b|`, sums to the Krugman distance. */
  readonly distance: Float64Array;
  /** `min(s_a, s_b)`, sums to the overlap. */
  readonly overlap: Float64Array;
  readonly compared: number;
}

/**
 * Which industries make two regions alike or different.
 * @param a row of the first region; @param b row of the second.
 * @param include 1 for each column to take along; all by default. Cells missing (or negative) on either
 *   side are left out and the shares are taken over the rest, as in `regionPairs`.
 */
export function pairContributions(matrix: Matrix, a: number, b: number, include?: Uint8Array): PairContributions {
  const m = matrix.columns.length;
  const rowA = matrix.values.subarray(a * m, (a + 1) * m);
  const rowB = matrix.values.subarray(b * m, (b + 1) * m);
  const used = rowA.map((value, j) => ((include?.[j] ?? 1) === 1 && value >= 0 && rowB[j]! >= 0 ? 1 : 0));
  const shareA = sharesOf(rowA, used);
  const shareB = sharesOf(rowB, used);
  const norm = Math.sqrt(squareSum(shareA) * squareSum(shareB));
  return {
    shareA,
    shareB,
    similarity: shareA.map((share, j) => (share * shareB[j]!) / norm),
    distance: shareA.map((share, j) => Math.abs(share - shareB[j]!)),
    overlap: shareA.map((share, j) => Math.min(share, shareB[j]!)),
    compared: used.reduce((sum, one) => sum + one, 0),
  };
}

function sharesOf(row: Float64Array, used: Float64Array): Float64Array {
  let total = 0;
  for (let j = 0; j < row.length; j++) if (used[j] === 1) total += row[j]!;
  return row.map((value, j) => (used[j] === 1 && total > 0 ? value / total : Number.NaN));
}

function squareSum(shares: Float64Array): number {
  let sum = 0;
  for (const share of shares) if (!Number.isNaN(share)) sum += share * share;
  return sum;
}
