import type { Totals } from './totals.ts';

/** Relative tolerance of the presence test on data that are not integers times a power of two. */
const TIE_TOLERANCE = 1e-12;

/** Products this close, relatively, may have been rounded across each other and are looked at again. */
const ROUNDING = 2 ** -50;

/** How `value·total` is compared with `threshold·row·column`. */
export interface Comparison {
  readonly threshold: number;
  readonly tolerance: number;
  /** Between `low` and `high` times the expected product the plain comparison does not decide. */
  readonly low: number;
  readonly high: number;
  /** The sign of `value·total − threshold·row·column` in the undecided band. */
  readonly decide: (value: number, row: number, column: number) => number;
}

/** The exact comparison where the totals allow it, else one that counts a difference within the tolerance as a tie. */
export function comparisonOf(totals: Totals, threshold: number): Comparison {
  if (totals.exactScale === 0) {
    return { threshold, tolerance: TIE_TOLERANCE, low: 1 - TIE_TOLERANCE, high: 1 + TIE_TOLERANCE, decide: () => 0 };
  }
  const scale = totals.exactScale;
  const total = BigInt(totals.total * scale);
  const ratio = fractionOf(threshold);
  const decide = (value: number, row: number, column: number) => {
    const weighed = BigInt(value * scale) * total * ratio.denominator;
    const expected = BigInt(row * scale) * BigInt(column * scale) * ratio.numerator;
    return weighed === expected ? 0 : weighed > expected ? 1 : -1;
  };
  return { threshold, tolerance: 0, low: 1 - ROUNDING, high: 1 + ROUNDING, decide };
}

/** A double as the fraction it is, the denominator a power of two. */
function fractionOf(value: number): { numerator: bigint; denominator: bigint } {
  let numerator = value;
  let power = 0n;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    power++;
  }
  return { numerator: BigInt(numerator), denominator: 2n ** power };
}
