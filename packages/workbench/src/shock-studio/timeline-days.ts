import type { StudioEvent } from './scenario.ts';

/** What of an event can be dragged: the whole of it, the end of its full strength, the end of its recovery. */
export type Handle = 'from' | 'duration' | 'recovery';

const most = 3650;

/** The event with a handle moved by whole days, as far as it goes. */
export function moved(event: StudioEvent, handle: Handle, days: number): StudioEvent {
  const within = (value: number) => Math.min(most, Math.max(1, value));
  const { rebuild } = event;
  if (handle === 'recovery' && rebuild)
    return { ...event, rebuild: { ...rebuild, days: within(rebuild.days + Math.round(days)) } };
  return { ...event, [handle]: within(event[handle] + Math.round(days)) };
}

/** The day on which a handle stands. */
export function dayOf({ from, duration, curve, recovery, rebuild }: StudioEvent, handle: Handle): number {
  if (handle === 'from') return from;
  const over = from + duration;
  if (rebuild && handle === 'recovery') return over + rebuild.days;
  return handle === 'duration' || curve === 'none' ? over : over + recovery;
}

/** Days to write below the axis: round, at most eight. */
export function axisDays(steps: number): number[] {
  const gap = [5, 10, 20, 30, 60, 90, 180, 365, 730].find((one) => steps / one <= 8) ?? 730;
  return Array.from({ length: Math.floor(steps / gap) + 1 }, (_, k) => k * gap);
}
