import type { Incidence } from './incidence.ts';

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

/** Both sums of {@link relatednessSumsReference}: `rows × columns`, row-major. */
export interface RelatednessSums {
  readonly plain: Float64Array;
  readonly weighted: Float64Array;
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
): RelatednessSums {
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
