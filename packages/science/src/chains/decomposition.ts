import type { LeontiefSystem } from './leontief.ts';

/** One year of a comparison. */
export interface DecompositionYear {
  readonly system: LeontiefSystem;
  /** s, n: direct use per unit of output; ones give output itself. */
  readonly coefficients: Float64Array;
  /** y, n: final demand, so that `s L y` is what is decomposed. */
  readonly finalDemand: Float64Array;
}

/** What made `s_i (L y)_i` change between two years, by node, n; the four add up to `change`. */
export interface Decomposition {
  readonly change: Float64Array;
  /** Δs: more or less per unit of output. */
  readonly intensity: Float64Array;
  /** ΔL: other inputs, other suppliers. */
  readonly technology: Float64Array;
  /** Δb: other products in final demand, at the same level. */
  readonly mix: Float64Array;
  /** Δg: more or less final demand altogether. */
  readonly level: Float64Array;
  /** Largest difference between the two polar forms, over the largest change: how far the order of effects matters. */
  readonly spread: number;
}

/**
 * Structural decomposition of `s ∘ (L b g)` with `y = b g` and g the sum of y: the mean of the two polar forms
 * (Dietzenbacher & Los 1998). Four solves, no inverse. Nodes and prices of both years must be the same.
 * @throws RangeError where orders differ or final demand sums to zero in a year.
 */
export function decompose(before: DecompositionYear, after: DecompositionYear): Decomposition {
  const n = before.system.order;
  if (after.system.order !== n)
    throw new RangeError(`Years of ${n} and ${after.system.order} nodes cannot be compared.`);
  const growth = sumOf(after.finalDemand) / sumOf(before.finalDemand);
  if (!Number.isFinite(growth) || growth === 0) throw new RangeError('Final demand sums to zero in a year.');
  const x00 = before.system.solve(before.finalDemand);
  const x01 = before.system.solve(after.finalDemand);
  const x10 = after.system.solve(before.finalDemand);
  const x11 = after.system.solve(after.finalDemand);
  const s0 = before.coefficients;
  const s1 = after.coefficients;
  // Every effect as [first polar form, second polar form] of node i.
  const intensity = averaged(n, (i) => [(s1[i]! - s0[i]!) * x11[i]!, (s1[i]! - s0[i]!) * x00[i]!]);
  const technology = averaged(n, (i) => [s0[i]! * (x11[i]! - x01[i]!), s1[i]! * (x10[i]! - x00[i]!)]);
  const mix = averaged(n, (i) => [s0[i]! * (x01[i]! - x00[i]! * growth), s1[i]! * (x11[i]! / growth - x10[i]!)]);
  const level = averaged(n, (i) => [s0[i]! * x00[i]! * (growth - 1), s1[i]! * x11[i]! * (1 - 1 / growth)]);
  const change = Float64Array.from({ length: n }, (_, i) => s1[i]! * x11[i]! - s0[i]! * x00[i]!);
  const apart = Math.max(...[intensity, technology, mix, level].map(({ apart: size }) => size));
  const largest = change.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return {
    change,
    intensity: intensity.mean,
    technology: technology.mean,
    mix: mix.mean,
    level: level.mean,
    spread: largest === 0 ? 0 : apart / largest,
  };
}

function averaged(n: number, forms: (i: number) => readonly [number, number]): { mean: Float64Array; apart: number } {
  const mean = new Float64Array(n);
  let apart = 0;
  for (let i = 0; i < n; i++) {
    const [first, second] = forms(i);
    mean[i] = (first + second) / 2;
    apart = Math.max(apart, Math.abs(first - second));
  }
  return { mean, apart };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
