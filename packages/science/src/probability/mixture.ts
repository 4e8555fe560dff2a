import { type StudentT, studentTLogDensity, studentTProbability } from './student-t.ts';

/** A weighted sum of Student's t distributions; the weights are positive and sum to 1. */
export type Mixture = readonly (StudentT & { readonly weight: number })[];

/** P(X ≤ x). */
export function mixtureProbability(mixture: Mixture, x: number): number {
  let sum = 0;
  for (const part of mixture) sum += part.weight * studentTProbability(part, x);
  return sum;
}

/** ln of the density at x. */
export function mixtureLogDensity(mixture: Mixture, x: number): number {
  const logs = mixture.map((part) => Math.log(part.weight) + studentTLogDensity(part, x));
  const highest = Math.max(...logs);
  return highest + Math.log(logs.reduce((sum, value) => sum + Math.exp(value - highest), 0));
}

export function mixtureMean(mixture: Mixture): number {
  return mixture.reduce((sum, part) => sum + part.weight * part.mean, 0);
}

/** The x with P(X ≤ x) = probability, to about 1e-12 of the spread: bisection inside a bracket that always holds it. */
export function mixtureQuantile(mixture: Mixture, probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`a probability between 0 and 1, not ${probability}`);
  const middle = mixtureMean(mixture);
  const spread = mixture.reduce((most, part) => Math.max(most, part.scale + Math.abs(part.mean - middle)), 0);
  if (spread === 0) return middle;
  let low = middle - spread;
  let high = middle + spread;
  while (mixtureProbability(mixture, low) > probability) low -= 2 * (high - low);
  while (mixtureProbability(mixture, high) < probability) high += 2 * (high - low);
  while (high - low > 1e-12 * spread) {
    const x = (low + high) / 2;
    if (x <= low || x >= high) break;
    if (mixtureProbability(mixture, x) < probability) low = x;
    else high = x;
  }
  return (low + high) / 2;
}

/** The same centre, every part `factor` times as wide. */
export function widenMixture(mixture: Mixture, factor: number): Mixture {
  return mixture.map((part) => ({ ...part, scale: part.scale * factor }));
}

/** Parts of next to no weight left out and the rest weighted anew: no probability moves by more than `lost`. */
export function pruneMixture(mixture: Mixture, lost = 1e-6): Mixture {
  const kept = mixture.filter((part) => part.weight > lost / mixture.length);
  const total = kept.reduce((sum, part) => sum + part.weight, 0);
  return kept.map((part) => ({ ...part, weight: part.weight / total }));
}
