import { herfindahl } from './concentration.ts';

/** Ellison and Glaeser's index with the two quantities it is made of. */
export interface EllisonGlaeser {
  /** Concentration beyond what a few large plants would give by chance; NaN without plant sizes. */
  readonly gamma: number;
  /** Raw geographic concentration `G = Σ_r (s_r − x_r)²`: what is left to report without plant sizes. */
  readonly rawConcentration: number;
  /** Herfindahl index of plant sizes; NaN where they are not known. */
  readonly plantHerfindahl: number;
  /** `1 − Σ_r x_r²` of all activity. */
  readonly dispersion: number;
}

interface Shares {
  readonly industry: Float64Array;
  readonly all: Float64Array;
  /** `1 − Σ_r x_r²` */
  readonly dispersion: number;
}

function sharesOf(values: ArrayLike<number>, reference: ArrayLike<number>): Shares | undefined {
  const industry = new Float64Array(values.length);
  const all = new Float64Array(values.length);
  let total = 0;
  let referenceTotal = 0;
  for (let r = 0; r < values.length; r++) {
    const value = values[r]!;
    const other = reference[r]!;
    if (Number.isNaN(value) || Number.isNaN(other)) continue;
    if (value < 0 || other < 0) return undefined;
    total += industry[r] = value;
    referenceTotal += all[r] = other;
  }
  if (total === 0 || referenceTotal === 0) return undefined;
  let squares = 0;
  for (let r = 0; r < values.length; r++) {
    industry[r]! /= total;
    all[r]! /= referenceTotal;
    squares += all[r]! ** 2;
  }
  return { industry, all, dispersion: 1 - squares };
}

/**
 * Ellison–Glaeser index of agglomeration (Ellison & Glaeser 1997):
 * `γ = (G − (1 − Σx²) H) / ((1 − Σx²)(1 − H))`, with `G = Σ_r (s_r − x_r)²`, s the industry's and
 * x all activity's regional shares, H the Herfindahl index of plant sizes.
 * @param values the industry's employment (or output) by region; NaN is missing and left out.
 * @param reference all activity by region, in the same order.
 * @param plantSizes sizes of the industry's plants. Without them γ is NaN and only G is given.
 */
export function ellisonGlaeser(
  values: ArrayLike<number>,
  reference: ArrayLike<number>,
  plantSizes?: ArrayLike<number>,
): EllisonGlaeser {
  return ellisonGlaeserGiven(values, reference, plantSizes === undefined ? Number.NaN : herfindahl(plantSizes));
}

/**
 * {@link ellisonGlaeser} where H itself is known instead of the plants.
 * @param plantHerfindahl H, from 1/n for n equal plants up to 1 for a single plant; NaN or a value outside (0, 1] gives γ NaN.
 *   One plant alone has no γ either: where it stands says nothing about agglomeration.
 */
export function ellisonGlaeserGiven(
  values: ArrayLike<number>,
  reference: ArrayLike<number>,
  plantHerfindahl: number,
): EllisonGlaeser {
  const shares = sharesOf(values, reference);
  if (shares === undefined) {
    return { gamma: Number.NaN, rawConcentration: Number.NaN, plantHerfindahl, dispersion: Number.NaN };
  }
  const rawConcentration = covariation(shares, shares);
  const { dispersion } = shares;
  const denominator = plantHerfindahl > 0 ? dispersion * (1 - plantHerfindahl) : Number.NaN;
  const gamma = denominator > 0 ? (rawConcentration - dispersion * plantHerfindahl) / denominator : Number.NaN;
  return { gamma, rawConcentration, plantHerfindahl, dispersion };
}

/** `Σ_r (a_r − x_r)(b_r − x_r)` */
function covariation(a: Shares, b: Shares): number {
  let sum = 0;
  for (let r = 0; r < a.all.length; r++) sum += (a.industry[r]! - a.all[r]!) * (b.industry[r]! - b.all[r]!);
  return sum;
}

/**
 * Pairwise co-agglomeration (Ellison, Glaeser & Kerr 2010):
 * `γᶜ = Σ_r (s_ra − x_r)(s_rb − x_r) / (1 − Σ_r x_r²)`. Needs no plant sizes.
 * Regions missing for either industry are left out for both.
 */
export function pairCoagglomeration(a: ArrayLike<number>, b: ArrayLike<number>, reference: ArrayLike<number>): number {
  const both = Float64Array.from(reference, (x, r) => (Number.isNaN(a[r]!) || Number.isNaN(b[r]!) ? Number.NaN : x));
  const first = sharesOf(a, both);
  const second = sharesOf(b, both);
  if (first === undefined || second === undefined || first.dispersion === 0) return Number.NaN;
  return covariation(first, second) / first.dispersion;
}

/** One industry of a group whose co-agglomeration is asked for. */
export interface GroupMember {
  /** Amounts by region. */
  readonly values: ArrayLike<number>;
  readonly plantSizes: ArrayLike<number>;
}

/**
 * Co-agglomeration of a group of industries (Ellison & Glaeser 1997):
 * `γᶜ = (G/(1−Σx²) − H − Σ_j γ_j w_j² (1 − H_j)) / (1 − Σ_j w_j²)`, with w_j the industry's share of the
 * group, `H = Σ_j w_j² H_j`, and G the raw concentration of the group as a whole.
 */
export function groupCoagglomeration(group: readonly GroupMember[], reference: ArrayLike<number>): number {
  const pooled = Float64Array.from(reference, (_, r) => group.reduce((sum, member) => sum + member.values[r]!, 0));
  const complete = Float64Array.from(reference, (x, r) => (Number.isNaN(pooled[r]!) ? Number.NaN : x));
  const shares = sharesOf(pooled, complete);
  if (shares === undefined) return Number.NaN;
  const total = sumWhere(pooled, complete);
  let numerator = covariation(shares, shares) / shares.dispersion;
  let weightSquares = 0;
  for (const { values, plantSizes } of group) {
    const { gamma, plantHerfindahl } = ellisonGlaeser(values, complete, plantSizes);
    const weightSquare = (sumWhere(values, complete) / total) ** 2;
    numerator -= weightSquare * (plantHerfindahl + gamma * (1 - plantHerfindahl));
    weightSquares += weightSquare;
  }
  return numerator / (1 - weightSquares);
}

function sumWhere(values: ArrayLike<number>, mask: Float64Array): number {
  let sum = 0;
  for (let r = 0; r < mask.length; r++) if (!Number.isNaN(mask[r]!)) sum += values[r]!;
  return sum;
}
