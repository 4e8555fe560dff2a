import type { ApartOutcome } from './best-response.ts';

export type Interval = readonly [low: number, high: number];

export interface Involution {
  readonly together: Interval;
  readonly apart: Interval;
  /** (together − apart) / together. */
  readonly price: Interval;
  /** `cannot-tell` where the interval holds zero. */
  readonly verdict: 'coordination-gains' | 'cannot-tell' | 'coordination-loses';
}

/**
 * The price of involution as an interval: over the orders of moves and the states of a cycle for what regions reach apart,
 * and over the solver's bounds for what they reach together. It grows with `together` and falls with `apart`.
 * @param together objective of the best joint plan and its proven bound
 * @param apart objective of every state that regions by themselves may end in
 */
export function involution(together: Interval, apart: readonly number[]): Involution {
  const range: Interval = [Math.min(...apart), Math.max(...apart)];
  const price = ([joint, alone]: readonly [number, number]) => (joint - alone) / joint;
  if (!(together[0] > 0)) {
    return { together, apart: range, price: [Number.NaN, Number.NaN], verdict: 'cannot-tell' };
  }
  const interval: Interval = [price([together[0], range[1]]), price([together[1], range[0]])];
  const verdict = interval[0] > 0 ? 'coordination-gains' : interval[1] < 0 ? 'coordination-loses' : 'cannot-tell';
  return { together, apart: range, price: interval, verdict };
}

/** What one region or industry has together and apart. */
export interface Standing {
  readonly together: number;
  readonly apart: Interval;
  /** What it must be paid to lose nothing by the joint plan: at least and at most, over the ways apart may end. */
  readonly payment: Interval;
}

/** Compares gains under the joint plan with those of every outcome apart, unit by unit. */
export function standings(together: Float64Array, apart: readonly Float64Array[]): Standing[] {
  return Array.from(together, (joint, unit) => {
    const alone = apart.map((gains) => gains[unit]!);
    const range: Interval = [Math.min(...alone), Math.max(...alone)];
    return { together: joint, apart: range, payment: [Math.max(0, range[0] - joint), Math.max(0, range[1] - joint)] };
  });
}

/** All states that outcomes may end in. */
export function statesOf(outcomes: readonly ApartOutcome[]): Float64Array[] {
  return outcomes.flatMap(({ points }) => points);
}
