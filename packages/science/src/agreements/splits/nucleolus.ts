import { type CoalitionRow, solveCoalitionProgram } from './coalition-program.ts';
import { coalitionSizes, type Game, grandCoalition, standAlone, worthScale } from './game.ts';
import { SettledCoalitions } from './settled-coalitions.ts';

export interface NucleolusOptions {
  /** Excess per member instead of per coalition: the per-capita nucleolus. */
  readonly perCapita?: boolean;
  /** Everyone gets at least what he earns alone (the default); without it, the prenucleolus. */
  readonly imputations?: boolean;
}

/**
 * The split that makes the coalition with most to complain of complain least, then the next, and so on (Schmeidler 1969): it lexically
 * minimises the excesses v(S) − x(S) in descending order. A sequence of linear programs (Maschler, Peleg & Shapley 1979); each
 * settles the coalitions that are tight in all its solutions.
 * @returns undefined where stand-alone worths add up to more than there is: no split gives everyone his own
 */
export function nucleolus(game: Game, options: NucleolusOptions = {}): Float64Array | undefined {
  const n = game.players.length;
  const grand = grandCoalition(game);
  if (n === 1) return Float64Array.of(game.worth[grand]!);
  const scale = worthScale(game);
  const worth = game.worth.map((value) => value / scale);
  const sizes = options.perCapita === true ? coalitionSizes(n) : undefined;
  const slope = (mask: number) => (sizes === undefined ? 1 : sizes[mask]!);
  const floors = options.imputations === false ? undefined : standAlone({ players: game.players, worth });
  const settled = new SettledCoalitions(n);
  settled.settle(grand);
  const equalities: CoalitionRow[] = [{ mask: grand, slope: 0, bound: worth[grand]! }];
  for (;;) {
    const start = startingRows(settled, grand, worth, slope);
    const solution = solveCoalitionProgram({
      ...{ players: n, worth, open: settled.open(), slope, equalities, start },
      ...(floors && { floors }),
    });
    if (solution === undefined) return undefined;
    for (const { mask, slope: own, bound } of solution.tight) {
      if (settled.settle(mask)) equalities.push({ mask, slope: 0, bound: bound - own * solution.t });
    }
    if (settled.complete) return solution.shares.map((share) => share * scale);
  }
}

/**
 * Rows to begin with: an open player, those who are not he (both with equal multipliers: together they are everyone), and players
 * that fill the basis.
 */
export function startingRows(
  settled: SettledCoalitions,
  grand: number,
  worth: Float64Array,
  slope: (mask: number) => number,
): CoalitionRow[] {
  const rest = settled.copy();
  const masks: number[] = [];
  for (let player = 0; player < settled.players; player++) {
    const mask = 2 ** player;
    if (!rest.settle(mask)) continue;
    if (masks.length === 0) masks.push(grand - mask);
    masks.push(mask);
  }
  return masks.map((mask) => ({ mask, slope: slope(mask), bound: worth[mask]! }));
}
