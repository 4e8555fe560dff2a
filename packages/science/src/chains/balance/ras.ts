/** The margins a matrix is to have, and how exactly. */
export interface MarginTargets {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  /** Largest residual over the largest target at which the iteration ends; 1e-10 unless told. */
  readonly tolerance?: number;
  readonly mostSteps?: number;
}

/** A matrix brought to its margins. */
export interface Balanced {
  /** `rows × columns`, row-major. */
  readonly values: Float64Array;
  readonly steps: number;
  /** The largest |margin − target|. */
  readonly residual: number;
  readonly converged: boolean;
}

/**
 * GRAS (Junius & Oosterhaven 2003; Lenzen, Wood & Gallego 2007): the matrix nearest to `prior` (in information)
 * with the given margins; entries keep their signs, zeros stay zero. Without negative entries it is RAS,
 * `x_ij = r_i a_ij s_j`. With positive part P and negative part N, `x = r̂ P ŝ − r̂⁻¹ N ŝ⁻¹`, and each multiplier is the
 * positive root of `p r² − t r − n = 0`.
 *
 * A row or column without entries cannot be given a margin: its residual stays, and `converged` is false.
 * @param prior `rows × columns`, row-major
 */
export function gras(prior: Float64Array, targets: MarginTargets): Balanced {
  const { rows, columns, tolerance = 1e-10, mostSteps = 10_000 } = targets;
  const height = rows.length;
  const width = columns.length;
  const r = new Float64Array(height).fill(1);
  const s = new Float64Array(width).fill(1);
  const scale = Math.max(largest(rows), largest(columns));
  let steps = 0;
  let residual = Number.POSITIVE_INFINITY;
  while (steps < mostSteps) {
    steps++;
    scaleRows(prior, r, s, rows);
    residual = scaleColumns(prior, r, s, columns, rows);
    if (residual <= tolerance * scale) break;
  }
  const values = new Float64Array(height * width);
  for (let i = 0, at = 0; i < height; i++) {
    for (let j = 0; j < width; j++, at++) values[at] = scaled(prior[at]!, r[i]! * s[j]!);
  }
  return { values, steps, residual, converged: residual <= tolerance * scale };
}

function scaled(value: number, factor: number): number {
  return value === 0 ? 0 : value > 0 ? value * factor : value / factor;
}

function scaleRows(prior: Float64Array, r: Float64Array, s: Float64Array, targets: Float64Array): void {
  const width = s.length;
  for (let i = 0; i < r.length; i++) {
    let positive = 0;
    let negative = 0;
    for (let j = 0, at = i * width; j < width; j++, at++) {
      const value = prior[at]!;
      if (value > 0) positive += value * s[j]!;
      else if (value < 0) negative -= value / s[j]!;
    }
    r[i] = root(positive, negative, targets[i]!);
  }
}

/** Scales the columns. @returns the largest residual of the rows after it; those of the columns are then met. */
function scaleColumns(
  prior: Float64Array,
  r: Float64Array,
  s: Float64Array,
  targets: Float64Array,
  rowTargets: Float64Array,
): number {
  const width = s.length;
  const positive = new Float64Array(width);
  const negative = new Float64Array(width);
  for (let i = 0, at = 0; i < r.length; i++) {
    for (let j = 0; j < width; j++, at++) {
      const value = prior[at]!;
      if (value > 0) positive[j]! += value * r[i]!;
      else if (value < 0) negative[j]! -= value / r[i]!;
    }
  }
  let residual = 0;
  for (let j = 0; j < width; j++) {
    s[j] = root(positive[j]!, negative[j]!, targets[j]!);
    const reached = positive[j]! * s[j]! - (negative[j]! === 0 ? 0 : negative[j]! / s[j]!);
    residual = Math.max(residual, Math.abs(reached - targets[j]!));
  }
  for (let i = 0, at = 0; i < r.length; i++) {
    let total = 0;
    for (let j = 0; j < width; j++, at++) total += scaled(prior[at]!, r[i]! * s[j]!);
    residual = Math.max(residual, Math.abs(total - rowTargets[i]!));
  }
  return residual;
}

/** The positive root of `p r² − t r − n = 0`; without entries, 1. */
function root(positive: number, negative: number, target: number): number {
  if (positive === 0 && negative === 0) return 1;
  if (negative === 0) return target <= 0 ? 0 : target / positive;
  if (positive === 0) return target < 0 ? -negative / target : 1;
  const square = Math.sqrt(target * target + 4 * positive * negative);
  // The form without cancellation.
  return target >= 0 ? (target + square) / (2 * positive) : (2 * negative) / (square - target);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
