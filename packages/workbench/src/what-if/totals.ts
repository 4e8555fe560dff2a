import type { Assumed } from './assumed.ts';

/** A cell's amount with the totals its quotient is made of. */
export interface CellTotals {
  readonly amount: number;
  readonly region: number;
  readonly industry: number;
  readonly all: number;
}

/** The totals as other assumptions leave them. `amountOf` gives what stands in the data, 0 where nothing does. */
export function totalsAfter(
  totals: CellTotals,
  cell: Omit<Assumed, 'value'>,
  others: readonly (Assumed & { readonly before: number })[],
): CellTotals {
  let { region, industry, all } = totals;
  for (const other of others) {
    const more = other.value - other.before;
    all += more;
    if (other.region === cell.region) region += more;
    if (other.industry === cell.industry) industry += more;
  }
  return { amount: totals.amount, region, industry, all };
}

/**
 * The amount at which a cell's location quotient is exactly 1. With R, I and X the totals less the cell's own amount:
 * `x = R I / (X − R − I)`. Undefined where no amount will do (the rest of the economy has nothing left over).
 */
export function amountForStrength({ amount, region, industry, all }: CellTotals): number | undefined {
  const [r, i, x] = [region - amount, industry - amount, all - amount];
  const needed = (r * i) / (x - r - i);
  return needed > 0 && Number.isFinite(needed) ? needed : undefined;
}

/** Rounded up to four significant digits, so that a threshold is reached and the number stays readable. */
export function roundedUp(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 3);
  return Number((Math.ceil(value / unit) * unit).toPrecision(12));
}
