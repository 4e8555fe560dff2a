/** Parties that share a total; each can walk away with what it has outside. */
export interface BargainingProblem {
  readonly total: number;
  /** What each has without an agreement. */
  readonly outside: readonly number[];
  /** The most each can take; infinite where nothing limits it. */
  readonly most?: readonly number[];
  /** Bargaining power for Nash's solution; equal by default. */
  readonly power?: readonly number[];
}

export interface BargainingSolutions {
  /** Maximises the product of the gains, each to the power of its weight (Nash 1950). */
  readonly nash: Float64Array;
  /** Gains in proportion to the most each could gain if the others gained nothing (Kalai & Smorodinsky 1975). */
  readonly kalaiSmorodinsky: Float64Array;
  /** Equal gains; who has reached the most he can take stops, the others go on (lexical maximin). */
  readonly egalitarian: Float64Array;
}

/**
 * Solutions of sharing Σ xᵢ ≤ total with outsideᵢ ≤ xᵢ ≤ mostᵢ.
 * @returns undefined where there is nothing to agree on: outside options exceed the total, or one exceeds what it can take
 */
export function bargain(problem: BargainingProblem): BargainingSolutions | undefined {
  const { total, outside } = problem;
  const most = outside.map((_, k) => problem.most?.[k] ?? Number.POSITIVE_INFINITY);
  const power = outside.map((_, k) => problem.power?.[k] ?? 1);
  const surplus = total - outside.reduce((sum, value) => sum + value, 0);
  const room = most.map((value, k) => value - outside[k]!);
  if (surplus < 0 || room.some((value) => value < 0)) return undefined;
  const ideal = room.map((value) => Math.min(value, surplus));
  const ideals = ideal.reduce((sum, value) => sum + value, 0);
  const along = ideals > surplus ? surplus / ideals : 1;
  const added = (gains: readonly number[]) => Float64Array.from(outside, (value, k) => value + gains[k]!);
  return {
    nash: added(filled(surplus, room, power)),
    kalaiSmorodinsky: added(ideal.map((value) => along * value)),
    egalitarian: added(
      filled(
        surplus,
        room,
        outside.map(() => 1),
      ),
    ),
  };
}

/** Shares an amount by weights; what does not fit in one's room goes to the others. */
function filled(amount: number, room: readonly number[], weights: readonly number[]): number[] {
  const byLevel = room.map((_, k) => k).sort((a, b) => room[a]! / weights[a]! - room[b]! / weights[b]!);
  const gains = room.map(() => 0);
  let left = amount;
  let weight = weights.reduce((sum, value) => sum + value, 0);
  for (const k of byLevel) {
    gains[k] = weight > 0 ? Math.min(room[k]!, (left * weights[k]!) / weight) : 0;
    left -= gains[k];
    weight -= weights[k]!;
  }
  return gains;
}
