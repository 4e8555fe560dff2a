import type { Matrix } from '../labelled/index.ts';
import { leadsOf, type TwoLevels } from './differentiation.ts';

/** What two regions exchange when each moves a share of what the other leads in. */
export interface Exchange {
  /** Amount that changes place, both ways together, in the unit of the amounts. */
  readonly moved: number;
  /** Of an account: what arises where it goes to, and what ends where it comes from. */
  readonly arises: number;
  readonly ends: number;
}

/**
 * Differentiated development as an exchange: of each sub-industry, the region that does not lead in it moves `share` of what it
 * makes to the one that does, `Σ_j share · x_{from(j),j}`; accounts go with the amount at the average intensity of the place it
 * goes to, or comes from. NaN where a figure that is needed is missing.
 * @param intensity account per amount at the deeper level, regions × sub-industries; none gives NaN for the accounts.
 */
export function exchangeOf(
  levels: TwoLevels,
  pair: { readonly sender: number; readonly receiver: number; readonly industry: number },
  share: number,
  intensity: Float64Array | undefined,
): Exchange {
  const { deep } = levels;
  const { first, second } = leadsOf(levels, pair.sender, pair.receiver, pair.industry);
  const moves = [
    ...first.map((j) => ({ j, from: pair.receiver, to: pair.sender })),
    ...second.map((j) => ({ j, from: pair.sender, to: pair.receiver })),
  ];
  let [moved, arises, ends] = [0, 0, 0];
  for (const { j, from, to } of moves) {
    const amount = share * cell(deep, deep.values, from, j);
    moved += amount;
    // Nothing moved carries nothing, whether or not the intensity is known.
    if (amount === 0) continue;
    arises += amount * (intensity === undefined ? Number.NaN : cell(deep, intensity, to, j));
    ends += amount * (intensity === undefined ? Number.NaN : cell(deep, intensity, from, j));
  }
  return { moved, arises, ends };
}

function cell({ columns }: Matrix, values: Float64Array, row: number, column: number): number {
  return values[row * columns.length + column]!;
}
