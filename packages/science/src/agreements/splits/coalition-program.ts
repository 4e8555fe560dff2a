import { coalitionSums } from './game.ts';
import { type Factors, factorise, solve, solveTransposed } from './linear-system.ts';

/** A row Σ over the mask of x + slope · t ≥ bound, or = bound. */
export interface CoalitionRow {
  readonly mask: number;
  readonly slope: number;
  readonly bound: number;
}

/**
 * min t over shares x and t, subject to x(S) + slope(S) · t ≥ worth(S) for the coalitions that are open, xᵢ ≥ floorᵢ where
 * floors are given, and equalities.
 */
export interface CoalitionProgram {
  readonly players: number;
  /** By mask; worths are taken to be of the order of 1. */
  readonly worth: Float64Array;
  readonly open: Uint8Array;
  readonly slope: (mask: number) => number;
  readonly equalities: readonly CoalitionRow[];
  readonly floors?: ArrayLike<number>;
  /** As many rows as fill the basis beside the equalities, with multipliers ≥ 0. */
  readonly start: readonly CoalitionRow[];
}

/** Positive multipliers belong to rows that are tight in every optimal solution. */
export interface ProgramSolution {
  readonly shares: Float64Array;
  readonly t: number;
  readonly tight: readonly CoalitionRow[];
}

const VIOLATION = 1e-12;
const POSITIVE = 1e-9;
const MOST_STEPS = 20_000;
/** Steps without progress after which the first fitting row is taken instead of the best, which cannot cycle (Bland 1977). */
const PATIENCE = 40;

/**
 * Solves it by the simplex method on the dual: n + 1 rows are in the basis, and the 2ⁿ others are only looked through for the one
 * that is most violated. The basis holds nothing but zeros, ones and slopes and is factored anew at each step.
 * @returns undefined where the floors and equalities leave no solution
 */
export function solveCoalitionProgram(program: CoalitionProgram): ProgramSolution | undefined {
  const size = program.players + 1;
  const fixed = program.equalities.length;
  const basis = [...program.equalities, ...program.start];
  if (basis.length !== size) throw new RangeError(`coalition program: ${basis.length} rows in a basis of ${size}`);
  const objective = Float64Array.from({ length: size }, (_, k) => (k === size - 1 ? 1 : 0));
  const sums = new Float64Array(program.worth.length);
  let idle = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < MOST_STEPS; step++) {
    const factors = factorBasis(basis, size);
    const point = solve(
      factors,
      basis.map(({ bound }) => bound),
    );
    const t = point[size - 1]!;
    idle = t > last + VIOLATION ? 0 : idle + 1;
    last = Math.max(last, t);
    const multipliers = solveTransposed(factors, objective);
    const entering = violated(program, point, sums, idle > PATIENCE);
    if (entering === undefined) {
      const tight = basis.filter((_, k) => k >= fixed && multipliers[k]! > POSITIVE);
      return { shares: point.subarray(0, size - 1), t, tight };
    }
    const leaving = leavingRow(solveTransposed(factors, coefficients(entering, size)), multipliers, basis, fixed);
    if (leaving === -1) return undefined;
    basis[leaving] = entering;
  }
  throw new Error(`coalition program: no optimum after ${MOST_STEPS} steps`);
}

function coefficients({ mask, slope }: CoalitionRow, size: number): Float64Array {
  const row = new Float64Array(size);
  for (let player = 0; player < size - 1; player++) row[player] = (mask >> player) & 1;
  row[size - 1] = slope;
  return row;
}

function factorBasis(basis: readonly CoalitionRow[], size: number): Factors {
  const matrix = new Float64Array(size * size);
  for (const [k, row] of basis.entries()) matrix.set(coefficients(row, size), k * size);
  const factors = factorise(matrix, size);
  if (factors === undefined) throw new Error('coalition program: the basis is singular');
  return factors;
}

/** The row that is violated most, or the first one that is. */
function violated(
  { players, worth, open, slope, floors }: CoalitionProgram,
  point: Float64Array,
  sums: Float64Array,
  first: boolean,
): CoalitionRow | undefined {
  const t = point[players]!;
  let most = VIOLATION;
  let found: CoalitionRow | undefined;
  for (let player = 0; floors !== undefined && player < players; player++) {
    const by = floors[player]! - point[player]!;
    if (by <= most) continue;
    found = { mask: 2 ** player, slope: 0, bound: floors[player]! };
    if (first) return found;
    most = by;
  }
  coalitionSums(point.slice(0, players), sums);
  let at = -1;
  for (let mask = 1; mask < worth.length; mask++) {
    if (open[mask] === 0) continue;
    const by = worth[mask]! - sums[mask]! - slope(mask) * t;
    if (by <= most) continue;
    most = by;
    at = mask;
    if (first) break;
  }
  return at === -1 ? found : { mask: at, slope: slope(at), bound: worth[at]! };
}

/** The row whose multiplier reaches 0 first; among equals the one with the smallest mask. */
function leavingRow(
  direction: Float64Array,
  multipliers: Float64Array,
  basis: readonly CoalitionRow[],
  fixed: number,
): number {
  let leaving = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let k = fixed; k < basis.length; k++) {
    if (direction[k]! <= POSITIVE) continue;
    const ratio = Math.max(0, multipliers[k]!) / direction[k]!;
    const equal = Math.abs(ratio - least) <= 1e-13;
    if (equal ? comesBefore(basis[k]!, basis[leaving]!) : ratio < least) {
      leaving = k;
      least = ratio;
    }
  }
  return leaving;
}

const comesBefore = (a: CoalitionRow, b: CoalitionRow) =>
  a.slope === 0 && b.slope !== 0 ? true : a.slope !== 0 && b.slope === 0 ? false : a.mask < b.mask;
