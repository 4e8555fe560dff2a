import type { Contract, Scenario } from './contract.ts';
import { quantile } from './futures.ts';
import { FutureValues } from './simulate.ts';

/** How cumulative cash spreads over futures: `values[(part * parties + party) * years + year]`. */
export interface CashBands {
  readonly parts: readonly number[];
  readonly values: Float64Array;
}

/**
 * Quantiles of every party's cumulative net cash at the end of every year. Every year stands for itself: the line of one quantile is
 * not the course of any one future.
 * @param parts quantiles between 0 and 1
 */
export function cashBands(contract: Contract, futures: readonly Scenario[], parts: readonly number[]): CashBands {
  const { years } = contract;
  const cells = contract.parties.length * years;
  const run = new FutureValues(contract);
  const worth = new Float64Array(contract.parties.length);
  const cumulative = new Float64Array(cells * futures.length);
  for (const [k, future] of futures.entries()) {
    run.in(future, worth);
    for (let cell = 0, sum = 0; cell < cells; cell++) {
      sum = (cell % years === 0 ? 0 : sum) + run.cash[cell]!;
      cumulative[cell * futures.length + k] = sum;
    }
  }
  const values = new Float64Array(parts.length * cells);
  for (let cell = 0; cell < cells; cell++) {
    const own = cumulative.subarray(cell * futures.length, (cell + 1) * futures.length).sort();
    for (const [k, part] of parts.entries()) values[k * cells + cell] = quantile(own, part);
  }
  return { parts, values };
}
