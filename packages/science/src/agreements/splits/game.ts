/**
 * A cooperative game with transferable worth. `worth[mask]` is what the coalition earns whose members are the set bits of
 * `mask` (bit i is player i); `worth[0]` is 0 and the length is 2ⁿ.
 */
export interface Game {
  readonly players: readonly string[];
  readonly worth: Float64Array;
}

/** A game whose worths are known only between bounds, as from a solver that stopped with a gap; indexed as `Game.worth`. */
export interface IntervalGame {
  readonly players: readonly string[];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Most players whose coalitions are listed one by one: 2²⁰ worths, 8 MB. */
export const MOST_LISTED_PLAYERS = 20;

/** The coalition of everyone. */
export const grandCoalition = (game: Pick<Game, 'players'>): number => 2 ** game.players.length - 1;

/** How many members each coalition has, by mask. */
export function coalitionSizes(players: number): Uint8Array {
  const sizes = new Uint8Array(2 ** players);
  for (let mask = 1; mask < sizes.length; mask++) sizes[mask] = sizes[mask >> 1]! + (mask & 1);
  return sizes;
}

/** Sum of the amounts of each coalition's members, by mask; one addition per coalition. */
export function coalitionSums(
  amounts: ArrayLike<number>,
  into: Float64Array = new Float64Array(2 ** amounts.length),
): Float64Array {
  into[0] = 0;
  for (let player = 0, bit = 1; player < amounts.length; player++, bit *= 2) {
    const amount = amounts[player]!;
    for (let rest = 0; rest < bit; rest++) into[bit + rest] = into[rest]! + amount;
  }
  return into;
}

/** What each player earns alone. */
export function standAlone({ players, worth }: Game): Float64Array {
  return Float64Array.from(players, (_, player) => worth[2 ** player]!);
}

/** `a+c` for the coalition of players a and c. */
export function coalitionName(players: readonly string[], mask: number): string {
  return players.filter((_, player) => (mask >> player) & 1).join('+');
}

/** The gain of a cost game: v(S) = Σ c(i) − c(S). Cost shares are stand-alone cost less the share of the saving. */
export function savingsGame(cost: Game): Game {
  const alone = coalitionSums(standAlone(cost));
  return { players: cost.players, worth: cost.worth.map((value, mask) => alone[mask]! - value) };
}

/** Largest absolute worth, 1 where all are 0: tolerances are relative to it. */
export function worthScale({ worth }: Game): number {
  let scale = 0;
  for (const value of worth) scale = Math.max(scale, Math.abs(value));
  return scale || 1;
}
