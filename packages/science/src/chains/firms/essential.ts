import type { Network } from './network.ts';

/** What an input type means to an industry's production; 0 in the matrix: nothing at all. */
const NON_ESSENTIAL = 1;
const ESSENTIAL = 2;

/**
 * `leontief`: every input type is essential; `linear`: none is, losses add up over all inputs; or by industry of the
 * supplier (row) and of the buyer (column), `industries × industries`: whole codes 0 (plays no part), 1 (not essential) or
 * 2 (essential), or degrees from 0 (not essential) to 1 (essential). At a degree e between, output falls by the part e of
 * the input's loss, but by no less than the lost input's share of all inputs.
 */
export type Essentials = 'leontief' | 'linear' | Uint8Array | Float64Array;

/** The degree that stands for an input that plays no part. */
const NO_PART = -1;

/** How essential inputs are to whom, `industries × industries`: a degree from 0 to 1, or {@link NO_PART}. */
export function essentialTable({ industries }: Network, essentials: Essentials): Float64Array {
  const size = industries.length ** 2;
  if (essentials === 'leontief') return new Float64Array(size).fill(1);
  if (essentials === 'linear') return new Float64Array(size);
  if (essentials.length !== size) {
    throw new RangeError(`The table of essential inputs needs ${size} entries, found ${essentials.length}.`);
  }
  return essentials instanceof Uint8Array ? fromCodes(essentials) : checkedDegrees(essentials);
}

function checkedDegrees(essentials: Float64Array): Float64Array {
  const odd = essentials.findIndex((degree) => !(degree >= 0 && degree <= 1));
  if (odd < 0) return essentials;
  throw new RangeError(`Entry ${odd} of the table of essential inputs is ${essentials[odd]}; use 0 to 1.`);
}

function fromCodes(essentials: Uint8Array): Float64Array {
  const odd = essentials.findIndex((entry) => entry > ESSENTIAL);
  if (odd >= 0)
    throw new RangeError(`Entry ${odd} of the table of essential inputs is ${essentials[odd]}; use 0, 1 or 2.`);
  return Float64Array.from(essentials, (code) => (code === ESSENTIAL ? 1 : code === NON_ESSENTIAL ? 0 : NO_PART));
}
