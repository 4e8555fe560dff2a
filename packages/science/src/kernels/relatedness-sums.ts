import { openArena } from './arena.ts';
import type { Incidence } from './incidence.ts';

/** Both sums of {@link relatednessSums}: `rows × columns`, row-major. */
export interface RelatednessSums {
  readonly plain: Float64Array<ArrayBuffer>;
  readonly weighted: Float64Array<ArrayBuffer>;
}

const TILE = 8;

/**
 * For every row r and column p, the sums over the items q of row r, ascending:
 * `plain[r,p] = Σ φ[q,p]` and `weighted[r,p] = Σ w[q]·φ[q,p]`.
 * @param proximity `columns × columns`, row-major.
 */
export function relatednessSums(
  { rows, columns, rowStart, rowItems }: Incidence,
  proximity: Float64Array,
  weights: Float64Array,
): RelatednessSums {
  const arena = openArena();
  const start = arena.put(rowStart);
  const items = arena.put(rowItems);
  const phi = arena.put(proximity);
  const weight = arena.put(weights);
  const scratch = arena.reserve(columns * TILE * 8 + 128);
  const plain = arena.reserve(rows * columns * 8);
  const weighted = arena.reserve(rows * columns * 8);
  const tiles = Math.ceil(columns / TILE);
  arena.kernels.relatednessSums(rows, columns, start, items, phi, weight, scratch, plain, weighted, 0, tiles);
  return {
    plain: arena.doubles(plain, rows * columns).slice(),
    weighted: arena.doubles(weighted, rows * columns).slice(),
  };
}
