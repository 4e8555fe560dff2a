import { type FitnessState, fitnessStart } from './fitness-steps.ts';
import { gatherSums } from './gather.ts';
import { type Incidence, lengthOf } from './incidence.ts';
import type { OutlookTerms } from './relatedness-outlook.ts';

/**
 * Plain TypeScript forms of the compiled kernels, with the same order of summation, so that both
 * give the same bits. They are what the kernels are tested against.
 */

/** In how many rows columns i and j stand together: `columns × columns`, the diagonal is the column's length. */
export function coPresenceReference(incidence: Incidence): Uint32Array {
  const { rows, columns, rowStart, rowItems } = incidence;
  const counts = new Uint32Array(columns * columns);
  for (let r = 0; r < rows; r++) {
    const end = rowStart[r + 1]!;
    for (let a = rowStart[r]!; a < end; a++) {
      const base = rowItems[a]! * columns;
      for (let b = rowStart[r]!; b < end; b++) counts[base + rowItems[b]!]!++;
    }
  }
  return counts;
}

/**
 * For every row r and column p, the sums over the items q of row r, ascending:
 * `plain[r,p] = Σ φ[q,p]` and `weighted[r,p] = Σ w[q]·φ[q,p]`.
 * @param proximity `columns × columns`, row-major.
 */
export function relatednessSumsReference(
  incidence: Incidence,
  proximity: Float64Array,
  weights: Float64Array,
): { plain: Float64Array; weighted: Float64Array } {
  const { rows, columns, rowStart, rowItems } = incidence;
  const plain = new Float64Array(rows * columns);
  const weighted = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++) {
    const row = r * columns;
    for (let at = rowStart[r]!; at < rowStart[r + 1]!; at++) {
      const q = rowItems[at]!;
      const weight = weights[q]!;
      for (let p = 0; p < columns; p++) {
        const value = proximity[q * columns + p]!;
        plain[row + p]! += value;
        weighted[row + p]! += weight * value;
      }
    }
  }
  return { plain, weighted };
}

/** What `relatednessOutlook` makes of the sums, row by row and in the same order. */
export function relatednessOutlookReference(
  incidence: Incidence,
  proximity: Float64Array,
  { totals, values, gain }: Required<OutlookTerms>,
): { density: Float64Array; gain: Float64Array; outlook: Float64Array } {
  const { rows, columns, rowStart, rowItems } = incidence;
  const { plain, weighted } = relatednessSumsReference(incidence, proximity, gain!.weights);
  const density = plain.map((sum, at) => sum / totals[at % columns]!);
  const gains = weighted.map((sum, at) => (gain!.totals[at % columns]! - sum) / gain!.deviation);
  const outlook = new Float64Array(rows);
  for (let r = 0; r < rows; r++) {
    let all = 0;
    for (let p = 0; p < columns; p++) if (values![p] !== 0) all += density[r * columns + p]! * values![p]!;
    let present = 0;
    for (const q of rowItems.subarray(rowStart[r], rowStart[r + 1])) {
      present += density[r * columns + q]! * values![q]!;
      gains[r * columns + q] = 0;
    }
    outlook[r] = all - present;
  }
  return { density, gain: gains, outlook };
}

/** `steps` steps of the fitness–complexity iteration from the start. */
export function fitnessReference(incidence: Incidence, steps: number): FitnessState {
  const { rows, rowStart, rowItems, columnStart } = incidence;
  const { fitness, complexity } = fitnessStart(incidence);
  const sums = new Float64Array(incidence.columns);
  for (let step = 0; step < steps; step++) {
    sums.fill(0);
    for (let r = 0; r < rows; r++) {
      const inverse = 1 / fitness[r]!;
      for (let at = rowStart[r]!; at < rowStart[r + 1]!; at++) sums[rowItems[at]!]! += inverse;
    }
    gatherSums(rowStart, rowItems, complexity, fitness);
    for (let c = 0; c < sums.length; c++) complexity[c] = lengthOf(columnStart, c) > 0 ? 1 / sums[c]! : 0;
    divideByMean(fitness, rowStart);
    divideByMean(complexity, columnStart);
  }
  return { fitness, complexity };
}

function divideByMean(values: Float64Array, start: Uint32Array): void {
  let sum = 0;
  let count = 0;
  for (let k = 0; k < values.length; k++) {
    sum += values[k]!;
    if (lengthOf(start, k) > 0) count++;
  }
  const mean = sum / count;
  for (let k = 0; k < values.length; k++) values[k]! /= mean;
}
