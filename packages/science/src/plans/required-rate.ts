/** How a target is to be reached: by growing at a rate, or by so much a year where rates make no sense (values ≤ 0, percentages). */
export type PathKind = 'rate' | 'amount';

/**
 * The constant yearly change that leads from `last` to `target` in `years` years: (target / last)^(1 / years) − 1 as a fraction, or
 * (target − last) / years. NaN when a rate cannot lead there.
 */
export function requiredChange(last: number, target: number, years: number, kind: PathKind): number {
  if (!(years > 0)) return Number.NaN;
  if (kind === 'amount') return (target - last) / years;
  return last > 0 && target > 0 ? (target / last) ** (1 / years) - 1 : Number.NaN;
}

/** Where the path of constant change stands after `years` years. */
export function alongPath(base: number, change: number, years: number, kind: PathKind): number {
  return kind === 'amount' ? base + change * years : base * (1 + change) ** years;
}

/** What was made against the path from the base to the target. */
export interface PathGap {
  /** Where the path stands in the year of the last observation. */
  readonly onPath: number;
  /** Last observation less the path; in the unit of the values. */
  readonly gap: number;
  /** Constant yearly change from the base to the last observation; NaN when that is the base. */
  readonly made: number;
  /** Constant yearly change from the base to the target. */
  readonly planned: number;
}

export interface PathInput {
  readonly baseYear: number;
  readonly base: number;
  readonly lastYear: number;
  readonly last: number;
  readonly targetYear: number;
  readonly target: number;
  readonly kind: PathKind;
}

/** The path is straight: in logs for rates, in values for amounts. */
export function gapToPath(input: PathInput): PathGap {
  const { baseYear, base, lastYear, last, targetYear, target, kind } = input;
  const planned = requiredChange(base, target, targetYear - baseYear, kind);
  const onPath = alongPath(base, planned, lastYear - baseYear, kind);
  return { onPath, gap: last - onPath, made: requiredChange(base, last, lastYear - baseYear, kind), planned };
}
