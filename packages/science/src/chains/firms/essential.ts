import type { Network } from './network.ts';

/** What an input type means to an industry's production; 0 in the matrix: nothing at all. */
export const NON_ESSENTIAL = 1;
export const ESSENTIAL = 2;

/**
 * `leontief`: every input type is essential; `linear`: none is, losses add up over all inputs; or by industry of the
 * supplier (row) and of the buyer (column), `industries × industries`, with 0 (plays no part), 1 (not essential) or 2.
 */
export type Essentials = 'leontief' | 'linear' | Uint8Array;

/** The table of what is essential to whom, `industries × industries`. */
export function essentialTable({ industries }: Network, essentials: Essentials): Uint8Array {
  const size = industries.length ** 2;
  if (essentials === 'leontief') return new Uint8Array(size).fill(ESSENTIAL);
  if (essentials === 'linear') return new Uint8Array(size).fill(NON_ESSENTIAL);
  if (essentials.length !== size) {
    throw new RangeError(`The table of essential inputs needs ${size} entries, found ${essentials.length}.`);
  }
  const odd = essentials.findIndex((entry) => entry > ESSENTIAL);
  if (odd >= 0)
    throw new RangeError(`Entry ${odd} of the table of essential inputs is ${essentials[odd]}; use 0, 1 or 2.`);
  return essentials;
}
