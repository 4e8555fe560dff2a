/** A logistic regression on standardised predictors. */
export interface LogisticModel {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  /** Intercept first, then one coefficient per standardised predictor. */
  readonly coefficients: Float64Array;
  readonly steps: number;
  readonly converged: boolean;
}

/** Keeps coefficients finite where a predictor separates the outcomes; too small to matter elsewhere. */
const RIDGE = 1e-6;

/**
 * Fits `logit P(outcome) = b₀ + Σ b_k z_k` by Newton's method on the penalised likelihood, with z the
 * predictors standardised over the training observations. A predictor without spread gets 0.
 * @param predictors one column per predictor, all of the same length, without NaN.
 */
export function fitLogistic(predictors: readonly Float64Array[], outcomes: Uint8Array): LogisticModel {
  const means = Float64Array.from(predictors, meanOf);
  const deviations = Float64Array.from(predictors, (x, k) => deviationOf(x, means[k]!));
  const z = predictors.map((x, k) => standardisedBy(x, means[k]!, deviations[k]!));
  const coefficients = new Float64Array(predictors.length + 1);
  let steps = 0;
  let change = Number.POSITIVE_INFINITY;
  while (steps < 50 && change > 1e-10) {
    const delta = newtonStep(z, outcomes, coefficients);
    change = 0;
    for (let k = 0; k < coefficients.length; k++) {
      coefficients[k]! += delta[k]!;
      change = Math.max(change, Math.abs(delta[k]!));
    }
    steps++;
  }
  return { means, deviations, coefficients, steps, converged: change <= 1e-10 };
}

/** The linear part `b₀ + Σ b_k z_k` for new observations: ranks them as the probability does. */
export function logisticScores(model: LogisticModel, predictors: readonly Float64Array[]): Float64Array {
  const z = predictors.map((x, k) => standardisedBy(x, model.means[k]!, model.deviations[k]!));
  return Float64Array.from(predictors[0]!, (_, row) => linear(z, model.coefficients, row));
}

function linear(z: readonly Float64Array[], coefficients: Float64Array, row: number): number {
  let sum = coefficients[0]!;
  for (let k = 0; k < z.length; k++) sum += coefficients[k + 1]! * z[k]![row]!;
  return sum;
}

function newtonStep(z: readonly Float64Array[], outcomes: Uint8Array, coefficients: Float64Array): Float64Array {
  const size = coefficients.length;
  const gradient = coefficients.map((value, k) => (k === 0 ? 0 : -RIDGE * outcomes.length * value));
  const hessian = new Float64Array(size * size);
  const row = new Float64Array(size).fill(1);
  for (let k = 1; k < size; k++) hessian[k * size + k] = RIDGE * outcomes.length;
  for (let at = 0; at < outcomes.length; at++) {
    const probability = 1 / (1 + Math.exp(-linear(z, coefficients, at)));
    for (let k = 1; k < size; k++) row[k] = z[k - 1]![at]!;
    const error = outcomes[at]! - probability;
    const weight = Math.max(probability * (1 - probability), 1e-12);
    for (let j = 0; j < size; j++) {
      gradient[j]! += error * row[j]!;
      for (let k = 0; k < size; k++) hessian[j * size + k]! += weight * row[j]! * row[k]!;
    }
  }
  return solve(hessian, gradient);
}

/** Solves a small symmetric positive definite system by Gaussian elimination. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const a = matrix.slice();
  const x = right.slice();
  for (let k = 0; k < size; k++) {
    for (let row = k + 1; row < size; row++) {
      const factor = a[row * size + k]! / a[k * size + k]!;
      for (let column = k; column < size; column++) a[row * size + column]! -= factor * a[k * size + column]!;
      x[row]! -= factor * x[k]!;
    }
  }
  for (let k = size - 1; k >= 0; k--) {
    for (let column = k + 1; column < size; column++) x[k]! -= a[k * size + column]! * x[column]!;
    x[k]! /= a[k * size + k]!;
  }
  return x;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviationOf(values: Float64Array, mean: number): number {
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function standardisedBy(values: Float64Array, mean: number, deviation: number): Float64Array {
  return values.map((value) => (deviation > 0 ? (value - mean) / deviation : 0));
}
