/** A part of a total that grows at a yearly rate of its own. */
export interface GrowingPart {
  readonly last: number;
  /** Yearly rate it goes on at, as a fraction. */
  readonly rate: number;
}

/** Where the parts and their sum stand after `years` years at their rates. */
export function grownParts(
  parts: readonly GrowingPart[],
  years: number,
): { readonly parts: number[]; readonly total: number } {
  const grown = parts.map(({ last, rate }) => last * (1 + rate) ** years);
  return { parts: grown, total: grown.reduce((sum, value) => sum + value, 0) };
}

/** What the parts that may move would have to do. */
export interface GapClosing {
  /** Target less the sum at present rates; negative when it will be passed anyway. */
  readonly gap: number;
  /** So many points (as a fraction) would every movable part have to grow faster each year; NaN when none may move. */
  readonly uplift: number;
  /** For each part: the rate it would need if it alone closed the gap; NaN where it cannot. */
  readonly alone: number[];
}

/**
 * Which growth of which parts leads the sum to the target in `years` years: all movable parts by the same extra points, or each alone.
 * @param movable parts that may change; all by default.
 */
export function closeGap(
  parts: readonly GrowingPart[],
  target: number,
  years: number,
  movable: readonly boolean[] = parts.map(() => true),
): GapClosing {
  const { parts: grown, total } = grownParts(parts, years);
  const gap = target - total;
  const alone = parts.map(({ last }, index) => {
    const needed = grown[index]! + gap;
    return last > 0 && needed > 0 && years > 0 ? (needed / last) ** (1 / years) - 1 : Number.NaN;
  });
  return { gap, uplift: commonUplift(parts, target, years, movable), alone };
}

/** The sum rises with the uplift, so that halving a bracket finds it. */
function commonUplift(
  parts: readonly GrowingPart[],
  target: number,
  years: number,
  movable: readonly boolean[],
): number {
  const free = parts.some(({ last }, index) => movable[index] && last > 0);
  if (!free || !(years > 0)) return Number.NaN;
  const lowest = -Math.min(...parts.flatMap(({ rate, last }, index) => (movable[index] && last > 0 ? [1 + rate] : [])));
  const totalAt = (uplift: number) =>
    parts.reduce(
      (sum, { last, rate }, index) => sum + last * Math.max(0, 1 + rate + (movable[index] ? uplift : 0)) ** years,
      0,
    );
  let low = lowest;
  let high = 1;
  if (totalAt(low) > target) return Number.NaN;
  while (totalAt(high) < target && high < 1e6) high *= 2;
  for (let round = 0; round < 200 && high - low > 1e-15; round++) {
    const middle = (low + high) / 2;
    if (totalAt(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
