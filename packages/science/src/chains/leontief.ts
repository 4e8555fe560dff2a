import { type Factorisation, factorise, iterate } from '../kernels/index.ts';
import { productivity } from './balance/index.ts';
import type { Coefficients } from './coefficients.ts';

/** I − A cannot be inverted, or its inverse has no meaning: some nodes use as much as they make. */
export class NotProductiveError extends Error {
  override readonly name = 'NotProductiveError';
  /** Positions of the nodes at fault. */
  readonly nodes: readonly number[];
  /** Lower bound of the spectral radius of A among them; NaN where it was not found. */
  readonly spectralRadius: number;

  constructor(nodes: readonly number[], spectralRadius: number) {
    super(
      `I − A is not productive: nodes ${nodes.slice(0, 20).join(', ')}, spectral radius at least ${spectralRadius}.`,
    );
    this.nodes = nodes;
    this.spectralRadius = spectralRadius;
  }
}

/** `(I − A)x = f` and its transpose, solved in the cheapest way that keeps full precision. */
export interface LeontiefSystem {
  readonly coefficients: Coefficients;
  readonly order: number;
  /** X of `(I − A)X = F`; F is `n × columns`, row-major. */
  solve(right: Float64Array, columns?: number): Float64Array;
  /** X of `(I − A)ᵀX = F`. */
  solveTransposed(right: Float64Array, columns?: number): Float64Array;
  /** `L = (I − A)⁻¹`, computed once. */
  inverse(): Float64Array;
}

// Below this order a factorisation takes a few milliseconds; above it, so many columns or more are worth one.
const ITERATED_ORDER = 400;
const ORDER_PER_COLUMN = 64;

/** `I − A` as a new row-major matrix. */
export function identityMinus(coefficients: Coefficients): Float64Array {
  const out = new Float64Array(coefficients.values.length);
  writeIdentityMinus(coefficients, out);
  return out;
}

/** A plain loop: `map` with a function takes ten times as long on a large square. */
function writeIdentityMinus({ order, values }: Coefficients, out: Float64Array): void {
  for (let at = 0; at < values.length; at++) out[at] = -values[at]!;
  for (let k = 0; k < order; k++) out[k * (order + 1)]! += 1;
}

/**
 * The system of A. It is factorised when many columns, the whole inverse or a small system are asked for; few columns of
 * a large one are iterated.
 * @throws NotProductiveError where the spectral radius of A is 1 or more, or I − A is singular.
 */
export function leontiefSystem(coefficients: Coefficients): LeontiefSystem {
  const { order, values } = coefficients;
  const report = productivity(values, new Float64Array(order).fill(1));
  if (report.state === 'not-productive') throw new NotProductiveError(report.nodes, report.spectralRadius);
  let factors: Factorisation | undefined;
  let inverse: Float64Array | undefined;
  const factorised = () => {
    if (factors !== undefined) return factors;
    const made = factorise((into) => writeIdentityMinus(coefficients, into), order);
    if (made.singularAt !== undefined) throw new NotProductiveError([made.singularAt], Number.NaN);
    factors = made;
    return made;
  };
  const solve = (right: Float64Array, columns: number, transposed: boolean) => {
    if (factors === undefined && order > ITERATED_ORDER && columns * ORDER_PER_COLUMN <= order) {
      const iterated = iterate(transposed ? values : transposedSquare(values, order), order, right);
      if (iterated !== undefined) return iterated.x;
    }
    return transposed ? factorised().solveTransposed(right, columns) : factorised().solve(right, columns);
  };
  return {
    coefficients,
    order,
    solve: (right, columns = 1) => solve(right, columns, false),
    solveTransposed: (right, columns = 1) => solve(right, columns, true),
    inverse() {
      inverse ??= factorised().inverse();
      return inverse;
    },
  };
}

/** `L = (I − A)⁻¹`, `n × n`: the output of row i that a unit of final demand for column j calls forth. */
export function leontiefInverse(coefficients: Coefficients): Float64Array {
  return leontiefSystem(coefficients).inverse();
}

/** `G = (I − B)⁻¹` from allocation coefficients B: the output of column j that a unit of primary input in row i makes possible. */
export function ghoshInverse(allocation: Coefficients): Float64Array {
  return leontiefSystem(allocation).inverse();
}

const TILE = 32;

/** The transposed square, tile by tile, so that both sides stay in cache. */
function transposedSquare(values: Float64Array, order: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let top = 0; top < order; top += TILE) {
    for (let left = 0; left < order; left += TILE) {
      const bottom = Math.min(order, top + TILE);
      const right = Math.min(order, left + TILE);
      for (let i = top; i < bottom; i++) for (let j = left; j < right; j++) out[j * order + i] = values[i * order + j]!;
    }
  }
  return out;
}
