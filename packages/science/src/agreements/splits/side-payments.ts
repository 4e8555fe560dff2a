import { CORE_TOLERANCE, minimumBalancedTotal } from './core.ts';
import { coalitionSums, type Game, grandCoalition, worthScale } from './game.ts';
import { nonNegativeLeastSquares } from './non-negative-least-squares.ts';

export interface StableSplit {
  readonly shares: Float64Array;
  /** What each gets beside the split proposed; they add up to the subsidy. */
  readonly payments: Float64Array;
  /** Money from outside without which no split holds; 0 where the core is not empty. */
  readonly subsidy: number;
}

/**
 * The split nearest to a proposed one, by the sum of squared payments, that no coalition would leave. Nearest in squares, so that it is
 * one, and players who stand alike pay alike. Where the core is empty, the least subsidy is added first.
 */
export function stabilisingPayments(game: Game, proposed: ArrayLike<number>): StableSplit {
  const grand = grandCoalition(game);
  const scale = worthScale(game);
  const total = game.worth[grand]!;
  const short = game.players.length === 1 ? 0 : minimumBalancedTotal(game) - total;
  const subsidy = short > CORE_TOLERANCE * scale ? short : 0;
  const sums = coalitionSums(proposed);
  const owed = game.worth.map((value, mask) => (value - sums[mask]!) / scale);
  owed[grand] = (total + subsidy - sums[grand]!) / scale;
  const payments = nearestPayments(game.players.length, owed, subsidy > 0 ? 1e-12 : 0).map((value) => value * scale);
  return { shares: payments.map((value, player) => value + proposed[player]!), payments, subsidy };
}

/**
 * min ‖y‖ with y(S) ≥ owed(S) and y(N) = owed(N): least-distance programming (Lawson & Hanson 1974, chapter 23). Players' equal part
 * of owed(N) is taken out first, so that what is left moves within the plane of transfers.
 */
function nearestPayments(players: number, owed: Float64Array, slack: number): Float64Array {
  const grand = owed.length - 1;
  const equal = owed[grand]! / players;
  const evenly = coalitionSums(new Float64Array(players).fill(equal));
  const columns: Float64Array[] = [];
  const row = (mask: number, sign: number, bound: number) => {
    const column = new Float64Array(players + 1);
    for (let player = 0; player < players; player++) column[player] = sign * ((mask >> player) & 1);
    column[players] = bound;
    columns.push(column);
  };
  for (let mask = 1; mask < grand; mask++) row(mask, 1, owed[mask]! - evenly[mask]! - slack);
  row(grand, 1, 0);
  row(grand, -1, 0);
  const target = new Float64Array(players + 1);
  target[players] = 1;
  const { residual } = nonNegativeLeastSquares(columns, target);
  const last = residual[players]!;
  return Float64Array.from({ length: players }, (_, player) => equal - (last > 0 ? residual[player]! / last : 0));
}
