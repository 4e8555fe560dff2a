import { incompleteBeta } from './incomplete-beta.ts';
import { logGamma } from './log-gamma.ts';

/** Student's t with `degrees` of freedom, moved by `mean` and stretched by `scale`. */
export interface StudentT {
  readonly mean: number;
  readonly scale: number;
  readonly degrees: number;
}

/** P(X ≤ x). */
export function studentTProbability({ mean, scale, degrees }: StudentT, x: number): number {
  const z = (x - mean) / scale;
  const tail = 0.5 * incompleteBeta(degrees / 2, 0.5, degrees / (degrees + z * z));
  return z > 0 ? 1 - tail : tail;
}

/** ln of the density at x. */
export function studentTLogDensity({ mean, scale, degrees }: StudentT, x: number): number {
  const z = (x - mean) / scale;
  return logDensityConstant(degrees) - Math.log(scale) - ((degrees + 1) / 2) * Math.log1p((z * z) / degrees);
}

const constants = new Map<number, number>();

/** The part of the log density that depends on the degrees alone; few values of it recur very often. */
function logDensityConstant(degrees: number): number {
  const known = constants.get(degrees);
  if (known !== undefined) return known;
  const value = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees * Math.PI);
  if (constants.size > 4096) constants.clear();
  constants.set(degrees, value);
  return value;
}

/** E|X − mean|, for more than one degree of freedom. */
export function studentTMeanDeviation({ scale, degrees }: StudentT): number {
  if (degrees <= 1) return Number.POSITIVE_INFINITY;
  return (scale * 2 * degrees * Math.exp(logDensityConstant(degrees))) / (degrees - 1);
}
