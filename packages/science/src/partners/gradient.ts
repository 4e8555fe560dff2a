import { locationQuotient, totalsOf } from '../advantage/index.ts';
import { type Matrix, matrix } from '../labelled/index.ts';

/** What an industrial gradient coefficient is made of; all regions × industries with the same labels. */
export interface GradientFigures {
  /** What the location quotient is taken of, for example output or value added. */
  readonly amounts: Matrix;
  readonly valueAdded: Matrix;
  /** Labour put in: jobs, or what stands for them. */
  readonly labour: Matrix;
  /** Capital put in; without it the coefficient has two factors. */
  readonly capital?: Matrix;
}

/** `quotient`: LQ is the first factor. `share`: the region's share of the industry's market is. */
export type GradientVariant = 'quotient' | 'share';

/**
 * Comparative productivity of an input (比较劳动生产率, 比较资本产出率): the region's share of the industry's value added over
 * its share of the input there, `(V_ri / V_i) / (N_ri / N_i)`. Above 1: more is made of the input than elsewhere. NaN where
 * either is missing or not positive. Shares are taken over the regions that report both.
 */
export function comparativeProductivity(valueAdded: Matrix, input: Matrix): Matrix {
  const m = valueAdded.columns.length;
  const made = new Float64Array(m);
  const used = new Float64Array(m);
  const both = (cell: number) => valueAdded.values[cell]! > 0 && input.values[cell]! > 0;
  for (let cell = 0; cell < valueAdded.values.length; cell++) {
    if (!both(cell)) continue;
    made[cell % m]! += valueAdded.values[cell]!;
    used[cell % m]! += input.values[cell]!;
  }
  const values = valueAdded.values.map((value, cell) =>
    both(cell) ? (value * used[cell % m]!) / (input.values[cell]! * made[cell % m]!) : Number.NaN,
  );
  return matrix(valueAdded.rows, valueAdded.columns, values);
}

/**
 * The industrial gradient coefficient (产业梯度系数): location quotient × comparative labour productivity, and × comparative
 * capital productivity where capital is known; in the `share` variant the region's share of the industry stands in the
 * quotient's place. Above 1 (quotient) the region stands high on the gradient: the field expects industries to move from high
 * to low. NaN where a factor is.
 */
export function industrialGradient(figures: GradientFigures, variant: GradientVariant = 'quotient'): Matrix {
  const { amounts, valueAdded, labour, capital } = figures;
  const first = variant === 'quotient' ? locationQuotient(amounts) : industryShares(amounts);
  const factors = [comparativeProductivity(valueAdded, labour)];
  if (capital !== undefined) factors.push(comparativeProductivity(valueAdded, capital));
  const values = first.values.map((value, cell) =>
    factors.reduce((product, factor) => product * factor.values[cell]!, value),
  );
  return matrix(amounts.rows, amounts.columns, values);
}

/** The region's share of each industry over all regions, `X_ri / X_i`; NaN where the industry has no positive total. */
export function industryShares(amounts: Matrix): Matrix {
  const { column } = totalsOf(amounts);
  const m = amounts.columns.length;
  const values = amounts.values.map((value, cell) => (column[cell % m]! > 0 ? value / column[cell % m]! : Number.NaN));
  return matrix(amounts.rows, amounts.columns, values);
}
