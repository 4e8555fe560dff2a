/** Who stands behind a figure. Amounts share one unit; `largest` and `second` are NaN where unknown. */
export interface Contributors {
  readonly total: number;
  /** How many firms; NaN where unknown. */
  readonly count: number;
  readonly largest: number;
  readonly second: number;
}

export interface DisclosureRules {
  /** Fewer contributors than this are too few. */
  readonly leastCount: number;
  /** The largest contributor may hold at most this share of the figure. */
  readonly dominance: number;
  /** Nobody may be able to estimate another's amount more closely than this share of it. */
  readonly closeness: number;
}

/** Three firms; one with 80 %; 10 %: usual values (Hundepool et al. 2012, *Statistical Disclosure Control*, ch. 4). */
export const usualRules: DisclosureRules = { leastCount: 3, dominance: 0.8, closeness: 0.1 };

export type Sensitivity = 'too-few' | 'dominated' | 'too-close' | 'unknown';

/**
 * Why a figure may not be published by itself; undefined where it may.
 * - too-few: 0 < count < leastCount
 * - dominated: largest > dominance · total
 * - too-close (p % rule): total − largest − second < closeness · largest, what the second largest could subtract
 * - unknown: no count is known, so the figure cannot be cleared
 *
 * A figure nobody contributes to (count 0, or a total of 0) is not sensitive: there is no one to protect.
 */
export function sensitivity(cell: Contributors, rules: DisclosureRules = usualRules): Sensitivity | undefined {
  const { total, count, largest, second } = cell;
  if (count === 0 || total === 0) return undefined;
  if (Number.isNaN(count)) return 'unknown';
  if (count < rules.leastCount) return 'too-few';
  if (largest > rules.dominance * total) return 'dominated';
  if (total - largest - second < rules.closeness * largest) return 'too-close';
  return undefined;
}

/**
 * How far a guarded figure must stay uncertain, above and below, in its own unit: the p % rule's distance where the two
 * largest are known, otherwise the same share of the figure itself.
 */
export function protection(cell: Contributors, rules: DisclosureRules = usualRules): number {
  const { total, largest, second } = cell;
  const byShare = rules.closeness * Math.abs(total);
  if (Number.isNaN(largest) || Number.isNaN(second)) return byShare;
  return Math.max(byShare, rules.closeness * largest - (total - largest - second));
}
