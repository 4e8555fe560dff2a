/**
 * How far an industry's distribution over places departs from that of all activity. In every function
 * position r of `values` (the industry) and of `reference` (all activity) is the same place; a place
 * where either is missing is left out. Negative amounts and empty totals give NaN.
 */

interface Paired {
  readonly values: number[];
  readonly reference: number[];
  readonly total: number;
  readonly referenceTotal: number;
}

function paired(values: ArrayLike<number>, reference: ArrayLike<number>): Paired | undefined {
  const kept: { values: number[]; reference: number[] } = { values: [], reference: [] };
  let total = 0;
  let referenceTotal = 0;
  for (let r = 0; r < values.length; r++) {
    const value = values[r]!;
    const other = reference[r]!;
    if (Number.isNaN(value) || Number.isNaN(other)) continue;
    if (value < 0 || other < 0) return undefined;
    kept.values.push(value);
    kept.reference.push(other);
    total += value;
    referenceTotal += other;
  }
  return total > 0 && referenceTotal > 0 ? { ...kept, total, referenceTotal } : undefined;
}

/**
 * Locational Gini (Krugman 1991): places sorted by their quotient `values/reference`, the Lorenz curve
 * of the industry's cumulated share against that of all activity, `1 − 2·area under the curve`.
 * 0 = spread like all activity, towards 1 = in one small place.
 * Other software reports the area itself, which is half of this.
 */
export function locationalGini(values: ArrayLike<number>, reference: ArrayLike<number>): number {
  const data = paired(values, reference);
  if (data === undefined) return Number.NaN;
  const order = data.values.map((_, r) => r).filter((r) => data.values[r]! > 0 || data.reference[r]! > 0);
  order.sort((a, b) => data.values[a]! * data.reference[b]! - data.values[b]! * data.reference[a]!);
  let below = 0;
  let doubledArea = 0;
  for (const r of order) {
    const share = data.values[r]! / data.total;
    doubledArea += (2 * below + share) * (data.reference[r]! / data.referenceTotal);
    below += share;
  }
  return 1 - doubledArea;
}

/**
 * Gini coefficient of the location quotients themselves, every place counting the same:
 * `2/(n² μ) Σ k (Q_(k) − μ)`, quotients sorted ascending, μ their mean.
 * Places without any activity have no quotient and are left out.
 */
export function giniOfQuotients(values: ArrayLike<number>, reference: ArrayLike<number>): number {
  const data = paired(values, reference);
  if (data === undefined) return Number.NaN;
  const quotients = data.values
    .map((value, r) => value / data.total / (data.reference[r]! / data.referenceTotal))
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const n = quotients.length;
  const mean = quotients.reduce((sum, quotient) => sum + quotient, 0) / n;
  const ranked = quotients.reduce((sum, quotient, k) => sum + (k + 1) * (quotient - mean), 0);
  return (2 * ranked) / (n * n * mean);
}

/** Theil's T index split into inequality between and within groups: `total = between + within`. */
export interface TheilDecomposition {
  readonly total: number;
  readonly between: number;
  readonly within: number;
}

/**
 * Decomposes Theil's T by groups of places: between `Σ_g S_g ln(S_g n / n_g)`, within `Σ_g S_g T_g`,
 * with S_g the group's share of the total and n_g of n places reported (Theil 1967).
 * @param group group number of each position, any non-negative integers.
 */
export function theilDecomposition(values: ArrayLike<number>, group: ArrayLike<number>): TheilDecomposition {
  const groups = new Map<number, { count: number; sum: number; entropy: number }>();
  const data = paired(values, values);
  if (data === undefined) return { total: Number.NaN, between: Number.NaN, within: Number.NaN };
  for (let r = 0; r < values.length; r++) {
    const value = values[r]!;
    if (Number.isNaN(value)) continue;
    const part = groups.get(group[r]!) ?? { count: 0, sum: 0, entropy: 0 };
    part.count++;
    part.sum += value;
    if (value > 0) part.entropy += value * Math.log(value);
    groups.set(group[r]!, part);
  }
  let between = 0;
  let within = 0;
  for (const { count, sum, entropy } of groups.values()) {
    if (sum === 0) continue;
    const share = sum / data.total;
    between += share * Math.log((share * data.values.length) / count);
    within += entropy / data.total - share * Math.log(sum / count);
  }
  return { total: between + within, between, within };
}
