import { type CoalitionRow, solveCoalitionProgram } from './coalition-program.ts';
import { coalitionSums, type Game, grandCoalition, type IntervalGame, worthScale } from './game.ts';
import { startingRows } from './nucleolus.ts';
import { SettledCoalitions } from './settled-coalitions.ts';

/** Relative to the largest worth: an excess below it is taken for none. */
export const CORE_TOLERANCE = 1e-9;

export interface LeastCore {
  /**
   * The least ε for which a split of v(N) gives every smaller coalition at least v(S) − ε. Positive: the core is empty, and ε is what
   * some coalition must be short of. Negative: every coalition can be given that much more than it earns alone.
   */
  readonly epsilon: number;
  readonly empty: boolean;
}

/** The least core (Maschler, Peleg & Shapley 1979); with one player ε is 0. */
export function leastCore(game: Game): LeastCore {
  const n = game.players.length;
  if (n === 1) return { epsilon: 0, empty: false };
  const scale = worthScale(game);
  const worth = game.worth.map((value) => value / scale);
  const grand = grandCoalition(game);
  const settled = new SettledCoalitions(n);
  settled.settle(grand);
  const { t } = solveCoalitionProgram({
    players: n,
    worth,
    open: settled.open(),
    slope: () => 1,
    equalities: [{ mask: grand, slope: 0, bound: worth[grand]! }],
    start: startingRows(settled, grand, worth, () => 1),
  })!;
  return { epsilon: t * scale, empty: t > CORE_TOLERANCE };
}

/**
 * The least total with which every smaller coalition can be given what it earns (Bondareva 1963, Shapley 1967: the value of the best
 * balanced collection). More than v(N): the difference is the subsidy that would make a split hold.
 */
export function minimumBalancedTotal(game: Game): number {
  const n = game.players.length;
  if (n === 1) return 0;
  const scale = worthScale(game);
  const worth = game.worth.map((value) => value / scale);
  const grand = grandCoalition(game);
  const open = new Uint8Array(worth.length).fill(1);
  open[0] = 0;
  open[grand] = 0;
  const start: CoalitionRow[] = game.players.map((_, player) => ({
    mask: 2 ** player,
    slope: 0,
    bound: worth[2 ** player]!,
  }));
  const { t } = solveCoalitionProgram({
    ...{ players: n, worth, open, slope: () => 0, start },
    equalities: [{ mask: grand, slope: -1, bound: 0 }],
  })!;
  return t * scale;
}

/** What would have to be added to v(N) for a split to hold; 0 where the core is not empty. */
export function stabilisingSubsidy(game: Game): number {
  const short = minimumBalancedTotal(game) - game.worth[grandCoalition(game)]!;
  return short > CORE_TOLERANCE * worthScale(game) ? short : 0;
}

export interface Objection {
  readonly mask: number;
  /** v(S) − x(S): what the coalition earns more without the rest. */
  readonly excess: number;
}

/** Coalitions that would do better without the rest, those with most to gain first. */
export function objections(game: Game, shares: ArrayLike<number>): Objection[] {
  const sums = coalitionSums(shares);
  const least = CORE_TOLERANCE * worthScale(game);
  const found: Objection[] = [];
  for (let mask = 1; mask < game.worth.length - 1; mask++) {
    const excess = game.worth[mask]! - sums[mask]!;
    if (excess > least) found.push({ mask, excess });
  }
  return found.sort((a, b) => b.excess - a.excess || a.mask - b.mask);
}

export interface LargestExcess extends Objection {
  /** Whether no coalition is better off without the rest. */
  readonly holds: boolean;
}

/** The coalition with most against a split: max over S of v(S) − x(S); negative where everyone gains by staying. */
export function largestExcess(game: Game, shares: ArrayLike<number>): LargestExcess {
  const sums = coalitionSums(shares);
  let mask = 1;
  for (let other = 2; other < game.worth.length - 1; other++) {
    if (game.worth[other]! - sums[other]! > game.worth[mask]! - sums[mask]!) mask = other;
  }
  const excess = game.worth[mask]! - sums[mask]!;
  return { mask, excess, holds: excess <= CORE_TOLERANCE * worthScale(game) };
}

/** What bounds on the worths let one say. */
export type Certainty = 'yes' | 'no' | 'undetermined';

/** Whether the core is empty, whatever the worths are within their bounds. */
export function coreEmptiness({ players, lower, upper }: IntervalGame): Certainty {
  const grand = lower.length - 1;
  const hardest = Float64Array.from(upper);
  hardest[grand] = lower[grand]!;
  if (!leastCore({ players, worth: hardest }).empty) return 'no';
  const easiest = Float64Array.from(lower);
  easiest[grand] = upper[grand]!;
  return leastCore({ players, worth: easiest }).empty ? 'yes' : 'undetermined';
}

/**
 * Whether no coalition would leave a split, whatever the worths are within their bounds. A split need not add up to v(N) exactly:
 * what is shared is the sum of the shares.
 */
export function coreMembership({ lower, upper }: IntervalGame, shares: ArrayLike<number>): Certainty {
  const sums = coalitionSums(shares);
  const slack = CORE_TOLERANCE * upper.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let certain = true;
  for (let mask = 1; mask < lower.length - 1; mask++) {
    if (sums[mask]! < lower[mask]! - slack) return 'no';
    if (sums[mask]! < upper[mask]! - slack) certain = false;
  }
  return certain ? 'yes' : 'undetermined';
}
