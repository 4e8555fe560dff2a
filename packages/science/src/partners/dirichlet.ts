import type { Random } from '../random/index.ts';

/**
 * A draw from the Dirichlet distribution with mean `mean / Σ mean` and parameters that sum to `certainty`. A component with
 * mean 0 is always 0. The gamma variates are drawn by Marsaglia & Tsang (2000).
 * @throws RangeError for a negative mean, or where all are 0.
 */
export function dirichlet(mean: ArrayLike<number>, certainty: number, random: Random): Float64Array {
  const total = Array.from(mean).reduce((sum, one) => sum + one, 0);
  if (!(total > 0) || Array.from(mean).some((one) => !(one >= 0))) {
    throw new RangeError('Weights must not be negative, and one of them must be above 0.');
  }
  const drawn = Float64Array.from(mean, (one) => (one === 0 ? 0 : gamma((certainty * one) / total, random)));
  const sum = drawn.reduce((a, b) => a + b, 0);
  // Parameters so small that every variate underflows leave nothing to divide by: the mean is as good.
  return sum > 0 ? drawn.map((one) => one / sum) : Float64Array.from(mean, (one) => one / total);
}

function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
