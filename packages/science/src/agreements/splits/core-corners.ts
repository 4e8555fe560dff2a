import { CORE_TOLERANCE } from './core.ts';
import { coalitionSums, type Game, grandCoalition, worthScale } from './game.ts';
import { factorise, solve } from './linear-system.ts';

/** Most players whose core is laid out corner by corner: beyond five there are millions of places to look. */
export const MOST_LAID_OUT_PLAYERS = 5;

/** A corner of the core. */
export interface CoreCorner {
  readonly shares: Float64Array;
  /** Masks of the coalitions that get just what they earn there: corners with one in common lie on the same face. */
  readonly tight: readonly number[];
}

/**
 * The corners of the core, a bounded polyhedron: splits of v(N) where players − 1 independent coalitions get just what they earn and
 * none gets less. Found by trying every choice of coalitions.
 * @returns nothing where the core is empty
 * @throws RangeError with one player, or more than can be laid out
 */
export function coreCorners(game: Game): CoreCorner[] {
  const n = game.players.length;
  if (n < 2 || n > MOST_LAID_OUT_PLAYERS) {
    throw new RangeError(`coreCorners: ${n} players, 2 to ${MOST_LAID_OUT_PLAYERS} expected`);
  }
  const scale = worthScale(game);
  const worth = game.worth.map((value) => value / scale);
  const found: Float64Array[] = [];
  for (const masks of choices(grandCoalition(game) - 1, n - 1)) {
    const shares = meeting([...masks, grandCoalition(game)], worth, n);
    if (shares === undefined || !holds(shares, worth)) continue;
    if (!found.some((other) => isSame(other, shares))) found.push(shares);
  }
  return found.map((shares) => ({
    shares: shares.map((share) => share * scale),
    tight: tightAt(shares, worth),
  }));
}

/** Every choice of `size` whole numbers from 1 to `last`, rising. */
function* choices(last: number, size: number, from = 1): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= last - size + 1; first++) {
    for (const rest of choices(last, size - 1, first + 1)) yield [first, ...rest];
  }
}

function meeting(masks: readonly number[], worth: Float64Array, n: number): Float64Array | undefined {
  const matrix = Float64Array.from({ length: n * n }, (_, k) => (masks[Math.floor(k / n)]! >> (k % n)) & 1);
  const factors = factorise(matrix, n);
  return (
    factors &&
    solve(
      factors,
      masks.map((mask) => worth[mask]!),
    )
  );
}

function holds(shares: Float64Array, worth: Float64Array): boolean {
  const sums = coalitionSums(shares);
  for (let mask = 1; mask < worth.length - 1; mask++) if (sums[mask]! < worth[mask]! - CORE_TOLERANCE) return false;
  return true;
}

function tightAt(shares: Float64Array, worth: Float64Array): number[] {
  const sums = coalitionSums(shares);
  const tight: number[] = [];
  for (let mask = 1; mask < worth.length - 1; mask++) {
    if (Math.abs(sums[mask]! - worth[mask]!) <= CORE_TOLERANCE) tight.push(mask);
  }
  return tight;
}

const isSame = (a: Float64Array, b: Float64Array) => a.every((share, k) => Math.abs(share - b[k]!) <= CORE_TOLERANCE);
