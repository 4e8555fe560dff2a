/**
 * Concentration and specialisation of one distribution: a region over industries, or an industry
 * over regions. Missing values (NaN) are left out and the shares are taken over what was reported.
 * A total of zero, nothing reported, or any negative value makes every measure NaN: undefined.
 */

/** The unit of entropy: nats (natural logarithm), bits (base 2) or bans (base 10). */
export type EntropyBase = 'natural' | 'binary' | 'decimal';

const LOG_OF_BASE: Record<EntropyBase, number> = { natural: 1, binary: Math.LN2, decimal: Math.LN10 };

/** Sum and number of the reported values; the sum is NaN when any is negative. */
function reported(values: ArrayLike<number>): { total: number; count: number } {
  let total = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    if (value < 0) return { total: Number.NaN, count };
    total += value;
    count++;
  }
  return { total: total > 0 ? total : Number.NaN, count };
}

/**
 * Herfindahl–Hirschman index `Σ s_i²`, from 1/n (even) to 1 (all in one).
 * @param values amounts ≥ 0; NaN is missing and left out.
 */
export function herfindahl(values: ArrayLike<number>): number {
  const { total } = reported(values);
  if (Number.isNaN(total)) return Number.NaN;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value > 0) squares += (value / total) ** 2;
  }
  return squares;
}

/** Herfindahl index rescaled to 0…1: `(H − 1/n) / (1 − 1/n)` over the n reported values; NaN for n = 1. */
export function normalisedHerfindahl(values: ArrayLike<number>): number {
  const { count } = reported(values);
  return count > 1 ? (herfindahl(values) - 1 / count) / (1 - 1 / count) : Number.NaN;
}

/**
 * Shannon entropy `−Σ s_i log s_i`, from 0 (all in one) to log n (even).
 * @param base the unit: natural (nats, the default), binary (bits) or decimal.
 */
export function shannonEntropy(values: ArrayLike<number>, base: EntropyBase = 'natural'): number {
  const { total } = reported(values);
  if (Number.isNaN(total)) return Number.NaN;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const share = values[i]! / total;
    if (share > 0) sum -= share * Math.log(share);
  }
  return (sum === 0 ? 0 : sum) / LOG_OF_BASE[base];
}

/**
 * Theil's T index `(1/n) Σ (x_i/μ) ln(x_i/μ)`, 0 (even) to ln n; a zero contributes nothing.
 * Equals ln n minus the Shannon entropy (Theil 1967).
 */
export function theil(values: ArrayLike<number>): number {
  const { total, count } = reported(values);
  if (Number.isNaN(total)) return Number.NaN;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const share = values[i]! / total;
    if (share > 0) sum += share * Math.log(share * count);
  }
  return sum;
}

/** Mean logarithmic deviation, Theil's L: `(1/n) Σ ln(μ/x_i)`. NaN as soon as one value is zero. */
export function meanLogDeviation(values: ArrayLike<number>): number {
  const { total, count } = reported(values);
  if (Number.isNaN(total)) return Number.NaN;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value === 0) return Number.NaN;
    if (value > 0) sum += Math.log(total / count / value);
  }
  return sum / count;
}

/**
 * Gini coefficient `Σ (2k − n − 1) x_(k) / (n Σ x)` with x sorted ascending, 0 (even) to 1 − 1/n;
 * the form without small-sample correction.
 */
export function gini(values: ArrayLike<number>): number {
  const { total, count } = reported(values);
  if (Number.isNaN(total)) return Number.NaN;
  const positive = new Float64Array(count);
  let filled = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i]! > 0) positive[filled++] = values[i]!;
  }
  // Zeros hold the lowest ranks and add nothing, so only the positive values are sorted.
  const sorted = positive.subarray(0, filled).sort();
  let sum = 0;
  for (let k = 0; k < filled; k++) {
    sum += (2 * (count - filled + k + 1) - count - 1) * sorted[k]!;
  }
  return sum / (count * total);
}

/**
 * Krugman specialisation `Σ_i |s_i − r_i|`, 0 (same structure) to 2 (nothing in common).
 * @param values amounts of the region by industry.
 * @param reference amounts of the economy compared with, in the same order. Positions missing on
 *   either side are left out and both sets of shares are taken over the rest.
 */
export function krugmanSpecialisation(values: ArrayLike<number>, reference: ArrayLike<number>): number {
  let total = 0;
  let referenceTotal = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const other = reference[i]!;
    if (Number.isNaN(value) || Number.isNaN(other)) continue;
    if (value < 0 || other < 0) return Number.NaN;
    total += value;
    referenceTotal += other;
  }
  if (total === 0 || referenceTotal === 0) return Number.NaN;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const difference = values[i]! / total - reference[i]! / referenceTotal;
    if (!Number.isNaN(difference)) sum += Math.abs(difference);
  }
  return sum;
}

/** Hoover's index: half the Krugman index, the share that would have to move to match the reference. */
export function hooverIndex(values: ArrayLike<number>, reference: ArrayLike<number>): number {
  return krugmanSpecialisation(values, reference) / 2;
}
