import type { Ran } from './ran.ts';
import { type Figure, largestLosses, levelOf, valuesOf } from './run.ts';

export type Drawn = 'first' | 'second' | 'difference';

/** Which of two scenarios a map shows, or their difference. */
export function drawnOf(shown: string | undefined, count: number): Drawn {
  if (count < 2) return 'first';
  return shown === 'second' || shown === 'difference' ? shown : 'first';
}

/** Values of regions by day, and how far they reach over all days, so that colours mean the same throughout. */
export function drawnValues(ran: readonly Ran[], figure: Figure, drawn: Drawn) {
  const byRun = ran.map(
    ({ run }) =>
      new Map(
        run.curves.series.filter((one) => levelOf(one) === 'region').map((one) => [one.region, valuesOf(one, figure)]),
      ),
  );
  const [first, second] = byRun;
  const own = drawn === 'second' ? second! : first!;
  const less = drawn === 'difference' ? first : undefined;
  const series = new Map(
    [...(drawn === 'difference' ? second! : own)].map(([code, values]) => [
      code,
      less ? values.map((value, t) => minus(value, less.get(code)?.[t] ?? null)) : values,
    ]),
  );
  const every = (drawn === 'difference' ? [...series.values()] : byRun.flatMap((one) => [...one.values()])).flat();
  const reach = every.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  return {
    days: ran[0]!.run.curves.days,
    reach: roundedUp(reach) || 0.01,
    valuesAt: (at: number) => new Map([...series].map(([code, values]) => [code, values[at] ?? null])),
  };
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

/** The next of 1, 2 or 5 times a power of ten. */
function roundedUp(value: number): number {
  if (!(value > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((step) => step * power >= value * (1 - 1e-9)) ?? 10);
}

/** The day on which the total is farthest from normal: what the map opens with. */
export function deepestDay(ran: readonly Ran[], figure: Figure): number {
  const { days, series } = ran[0]!.run.curves;
  const total = series.find((one) => levelOf(one) === 'total');
  if (!total) return 0;
  const values = valuesOf(total, figure);
  let deepest = 0;
  for (let t = 1; t < values.length; t++) {
    if (Math.abs(values[t] ?? 0) > Math.abs(values[deepest] ?? 0)) deepest = t;
  }
  return days[deepest] ?? 0;
}

/** Regions by what they lose over the run: an order that stays while days pass. */
export function lossOrder(ran: readonly Ran[]): string[] {
  const { outcomes } = ran[0]!.run;
  return largestLosses(outcomes, 'region').map(({ region }) => region);
}
