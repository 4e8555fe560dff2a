/** Scores sorted once, so that many weighted AUCs of the same scores cost one pass each. */
export interface RankedScores {
  /** Observations from the lowest to the highest score. */
  readonly order: Uint32Array;
  /** Where each run of equal scores ends in `order` (exclusive). */
  readonly runEnds: Uint32Array;
}

/** Sorts scores and finds ties; scores must not be NaN. */
export function rankScores(scores: Float64Array): RankedScores {
  const order = Uint32Array.from(scores, (_, k) => k).sort((a, b) => scores[a]! - scores[b]! || a - b);
  const ends: number[] = [];
  for (let at = 1; at <= order.length; at++) {
    if (at === order.length || scores[order[at]!]! !== scores[order[at - 1]!]!) ends.push(at);
  }
  return { order, runEnds: Uint32Array.from(ends) };
}

/**
 * Area under the ROC curve: the probability that an observation with the outcome scores above one
 * without it, a tie counting one half (Mann & Whitney 1947).
 * @param outcomes 1 with, 0 without the outcome.
 * @param weights how often each observation counts; once by default.
 * @returns NaN unless both outcomes occur.
 */
export function areaUnderCurve(
  { order, runEnds }: RankedScores,
  outcomes: Uint8Array,
  weights?: ArrayLike<number>,
): number {
  let below = 0;
  let positives = 0;
  let wins = 0;
  let at = 0;
  for (const end of runEnds) {
    let positive = 0;
    let negative = 0;
    for (; at < end; at++) {
      const observation = order[at]!;
      const weight = weights === undefined ? 1 : weights[observation]!;
      if (outcomes[observation] === 1) positive += weight;
      else negative += weight;
    }
    wins += positive * (below + negative / 2);
    below += negative;
    positives += positive;
  }
  return wins / (positives * below);
}
