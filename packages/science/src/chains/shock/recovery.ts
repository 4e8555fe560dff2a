/** How what was lost comes back. `none`: at once when the event ends. */
export type RecoveryCurve = 'none' | 'linear' | 'concave' | 'convex';

export interface Recovery {
  readonly curve: RecoveryCurve;
  /** Steps the recovery takes, at least 1; of no meaning for `none`. */
  readonly steps: number;
}

const STEEPNESS = 1e-6;
const CONVEX_RATE = 4;
/** What is left of a curve that only nears zero counts as nothing below this share. */
const NOTHING = 1e-6;

/**
 * The share of the initial loss that is left `elapsed` steps after recovery began, with τ its length:
 * linear `1 − t/τ`; convex, fast at first, `(1 − 1/τ)^(4t)`; concave, slow at first (s-shaped),
 * `τ / (τ + 10⁻⁶ t^k)` with `k = (ln τ + ln 10⁶) / (ln τ − ln 2)`, so that half is back at τ/2.
 * The forms of Juhel et al. (2023). A concave recovery shorter than 3 steps has no such k and is linear.
 */
export function remainingLoss({ curve, steps }: Recovery, elapsed: number): number {
  if (elapsed <= 0) return curve === 'none' ? 0 : 1;
  const left = shapeOf(curve, steps, elapsed);
  return left < NOTHING ? 0 : left;
}

function shapeOf(curve: RecoveryCurve, steps: number, elapsed: number): number {
  if (curve === 'none') return 0;
  if (curve === 'linear' || (curve === 'concave' && steps < 3)) return Math.max(0, 1 - elapsed / steps);
  if (curve === 'convex') return (1 - 1 / steps) ** (CONVEX_RATE * elapsed);
  const exponent = (Math.log(steps) - Math.log(STEEPNESS)) / (Math.log(steps) - Math.log(2));
  return steps / (steps + STEEPNESS * elapsed ** exponent);
}
