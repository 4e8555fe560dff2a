import type { Outlook } from './outlook/index.ts';

/** Which values meet a target: at least, at most, or between two. */
export type Direction = 'up' | 'down' | 'hold';

export interface AttainmentTarget {
  readonly year: number;
  readonly direction: Direction;
  /** The least (up), the most (down), or the lower end (hold). */
  readonly value: number;
  /** The upper end; for `hold` only. */
  readonly upper?: number;
  /** What the target is about: the value itself, or its change during the year (a fraction with logarithms, else an amount). */
  readonly of?: 'value' | 'change';
}

/** The chance the model gives to the target. */
export function attainmentProbability(outlook: Outlook, target: AttainmentTarget): number {
  const { year, direction, value, upper = value, of = 'value' } = target;
  const atMost = (x: number) => (of === 'value' ? outlook.atMost(year, x) : outlook.changeAtMost(year, x));
  if (direction === 'up') return 1 - atMost(value);
  if (direction === 'down') return atMost(value);
  if (upper < value) throw new RangeError(`upper end ${upper} below lower end ${value}`);
  return Math.max(0, atMost(upper) - atMost(value));
}

/** When a value will be reached: the first year in which the chance of standing there is at least so high. */
export interface MeetingYears {
  /** Chance one in ten, even, nine in ten; `undefined` where no year up to `until` has it. */
  readonly early: number | undefined;
  readonly even: number | undefined;
  readonly late: number | undefined;
  readonly until: number;
}

const FURTHEST = 40;

/** For targets of a value, up or down: the years in which standing at or beyond it first has the chances 0.1, 0.5 and 0.9. */
export function meetingYears(outlook: Outlook, direction: 'up' | 'down', value: number): MeetingYears {
  const first = outlook.series.lastYear + 1;
  const until = outlook.series.lastYear + FURTHEST;
  const found: (number | undefined)[] = [undefined, undefined, undefined];
  for (let year = first; year <= until && found[2] === undefined; year++) {
    const chance = attainmentProbability(outlook, { year, direction, value });
    for (const [index, least] of [0.1, 0.5, 0.9].entries()) if (chance >= least) found[index] ??= year;
  }
  return { early: found[0], even: found[1], late: found[2], until };
}

/** One year of a fan: the quantiles of the model's distribution. */
export interface FanYear {
  readonly year: number;
  readonly expected: number;
  /** In the order of `fanProbabilities`. */
  readonly quantiles: readonly number[];
}

/** Bounds of the intervals that hold 95, 80 and 50 in a hundred, and the median. */
export const fanProbabilities: readonly number[] = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

/** The fan from the year after the last observation to `until`. */
export function fan(outlook: Outlook, until: number): FanYear[] {
  const years: FanYear[] = [];
  for (let year = outlook.series.lastYear + 1; year <= until; year++) {
    const quantiles = fanProbabilities.map((probability) => outlook.quantile(year, probability));
    years.push({ year, expected: outlook.expected(year), quantiles });
  }
  return years;
}

/**
 * What a project changes: from `year` on the value is `amount` higher, of which `displaced` (a fraction) would have come anyway or is
 * taken from elsewhere in the total. The chance with it is that of meeting the target less what it brings.
 */
export interface ProjectEffect {
  readonly year: number;
  readonly amount: number;
  readonly displaced?: number;
}

/** The chance of a value target when these projects come on top of the trend. Projects after the target's year bring nothing. */
export function probabilityWithProjects(
  outlook: Outlook,
  target: AttainmentTarget,
  projects: readonly ProjectEffect[],
): number {
  if (target.of === 'change') throw new RangeError('projects move values, not yearly changes');
  const brought = projects.reduce(
    (sum, { year, amount, displaced = 0 }) => (year <= target.year ? sum + amount * (1 - displaced) : sum),
    0,
  );
  const { upper } = target;
  const moved = { ...target, value: target.value - brought, ...(upper !== undefined && { upper: upper - brought }) };
  return attainmentProbability(outlook, moved);
}
