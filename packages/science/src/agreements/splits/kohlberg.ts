import { coalitionSizes, coalitionSums, type Game, grandCoalition, standAlone, worthScale } from './game.ts';
import { nonNegativeLeastSquares } from './non-negative-least-squares.ts';
import type { NucleolusOptions } from './nucleolus.ts';
import { SettledCoalitions } from './settled-coalitions.ts';

/** Excesses nearer than this, relative to the largest worth, are one level. */
const LEVEL = 1e-9;

/**
 * Kohlberg's criterion (1971): a split is the nucleolus if and only if, for every level, the coalitions whose excess reaches it are
 * balanced, together with the players who get no more than alone: weights, positive for the coalitions, make every player equally
 * weighed. It shares nothing with the way the nucleolus is found here. Coalitions that follow from balanced ones need no test of
 * their own (Nguyen & Thomas 2016).
 */
export function satisfiesKohlberg(game: Game, shares: ArrayLike<number>, options: NucleolusOptions = {}): boolean {
  const scale = worthScale(game);
  const sums = coalitionSums(shares);
  const grand = grandCoalition(game);
  if (Math.abs(sums[grand]! - game.worth[grand]!) > LEVEL * scale) return false;
  const alone = standAlone(game);
  const bound = game.players.flatMap((_, player) =>
    shares[player]! <= alone[player]! + LEVEL * scale ? [player] : [],
  );
  const floors = options.imputations === false ? [] : bound;
  if (options.imputations !== false && floors.some((player) => shares[player]! < alone[player]! - LEVEL * scale))
    return false;
  const excess = excesses(game, sums, options.perCapita === true);
  const settled = new SettledCoalitions(game.players.length);
  settled.settle(grand);
  for (const level of levels(excess, LEVEL * scale)) {
    if (settled.complete) return true;
    const open = level.filter((mask) => settled.isOpen(mask));
    if (open.length === 0) continue;
    if (!balanced(open, floors, settled.directions)) return false;
    for (const mask of open) settled.settle(mask);
  }
  return settled.complete;
}

function excesses(game: Game, sums: Float64Array, perCapita: boolean): Float64Array {
  const sizes = coalitionSizes(game.players.length);
  return game.worth.map((value, mask) => (value - sums[mask]!) / (perCapita ? sizes[mask]! || 1 : 1));
}

/** Proper coalitions by falling excess, those of one level together. */
function* levels(excess: Float64Array, width: number): Generator<number[]> {
  const masks = Uint32Array.from({ length: excess.length - 2 }, (_, k) => k + 1);
  masks.sort((a, b) => excess[b]! - excess[a]! || a - b);
  for (let from = 0, to = 0; from < masks.length; from = to) {
    while (to < masks.length && excess[masks[from]!]! - excess[masks[to]!]! <= width) to++;
    yield [...masks.subarray(from, to)];
  }
}

/** Whether Σ λ 1_S + Σ ρ 1_i = 0 along the directions that are left, with every λ ≥ 1 and ρ ≥ 0. */
function balanced(masks: readonly number[], floors: readonly number[], directions: readonly Float64Array[]): boolean {
  const along = directions.map((direction) => coalitionSums(direction));
  const column = (mask: number) => Float64Array.from(along, (sums) => sums[mask]!);
  const open = masks.map(column);
  const right = new Float64Array(directions.length);
  for (const entries of open) for (let k = 0; k < right.length; k++) right[k]! -= entries[k]!;
  const length = Math.hypot(...right);
  if (length < 1e-9) return true;
  const scaled = right.map((value) => value / length);
  const { residual } = nonNegativeLeastSquares([...open, ...floors.map((player) => column(2 ** player))], scaled);
  return Math.hypot(...residual) < 1e-8;
}
