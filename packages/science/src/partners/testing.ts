import { presenceOf, proximity, relatednessDensity } from '../advantage/index.ts';
import { type Matrix, matrix } from '../labelled/index.ts';
import { seededRandom } from '../random/index.ts';
import { searchPairs } from './search.ts';
import { TRANSFER_WEIGHTS, type TransferFigures, transferParts } from './transfer.ts';

/** Amounts with a heavy tail, different everywhere: no two cells tie. */
export function madeAmounts(regions: number, industries: number, seed: number): Matrix {
  const random = seededRandom(seed);
  return matrix(
    Array.from({ length: regions }, (_, r) => `r${r}`),
    Array.from({ length: industries }, (_, i) => `i${i}`),
    Float64Array.from({ length: regions * industries }, () => Math.exp(4 * random())),
  );
}

export function figuresOf(amounts: Matrix, more: Partial<TransferFigures> = {}): TransferFigures {
  const presence = presenceOf(amounts);
  return { amounts, presence, density: relatednessDensity(presence, proximity(presence)), ...more };
}

/** The transfers found, each as labels with its score. */
export function transfersOf(figures: TransferFigures, weights = TRANSFER_WEIGHTS, most = 1000) {
  const { pool } = searchPairs('transfer', transferParts(figures), weights, { alternatives: 1000, most });
  const { rows, columns } = figures.amounts;
  return Array.from({ length: pool.length }, (_, k) =>
    [rows[pool.sender[k]!]!, rows[pool.receiver[k]!]!, columns[pool.industry[k]!]!].join(' '),
  );
}
