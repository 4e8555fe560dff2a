import type { Item } from '../kinds.ts';

const DAY = 86_400_000;

/** Height of a line of the chart, in pixels. */
export const rowHeight = 34;

/** First or last day of a date written as year, month or day, in days since 1970. */
export function dayOf(date: string, end: boolean): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (day !== undefined) return Date.UTC(year, month! - 1, day) / DAY;
  if (month !== undefined) return (end ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, 1)) / DAY;
  return (end ? Date.UTC(year, 11, 31) : Date.UTC(year, 0, 1)) / DAY;
}

/** One bar, or one line without a bar where a date is missing. Days since 1970. */
export interface Bar {
  readonly item: Item;
  readonly name: string;
  readonly depth: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly dependsOn: readonly string[];
  readonly milestones: readonly {
    readonly id: string;
    readonly name: string;
    readonly day: number;
    readonly isMet: boolean;
  }[];
  /** Days it may slip before something that waits for it, or the plan's last day, slips; null without dates. */
  readonly slack: number | null;
  /** Something it waits for ends after it starts. */
  readonly clashes: readonly string[];
}

type Dated = Extract<Item, { kind: 'goal' | 'action' | 'task' | 'project' }>;

/** Bars in the order of the tree, with slack by the critical-path method on the dates as planned. */
export function scheduleOf(ordered: readonly { readonly item: Item; readonly depth: number }[]): Bar[] {
  const work = ordered.filter((line): line is { item: Dated; depth: number } =>
    ['goal', 'action', 'task', 'project'].includes(line.item.kind),
  );
  const milestones = milestonesOf(ordered);
  const spans = new Map(work.map(({ item }) => [item.id, spanOf(item)]));
  const slacks = slackOf(
    work.map(({ item }) => item),
    spans,
  );
  return work.map(({ item, depth }) => {
    const { start, end } = spans.get(item.id)!;
    const dependsOn = item.kind === 'project' ? (item.fields.dependsOn ?? []) : [];
    const clashes = dependsOn.filter((id) => {
      const before = spans.get(id)?.end;
      return before !== null && before !== undefined && start !== null && before >= start;
    });
    return {
      ...{ item, name: item.fields.name, depth, start, end, dependsOn, clashes },
      ...{ milestones: milestones.get(item.id) ?? [], slack: slacks.get(item.id) ?? null },
    };
  });
}

interface Span {
  readonly start: number | null;
  readonly end: number | null;
}

/** A goal for a phase is due by the end of its year. */
function spanOf({ kind, fields }: Dated): Span {
  const { start } = fields;
  const end = fields.end ?? (kind === 'goal' && fields.phase !== undefined ? String(fields.phase) : undefined);
  return {
    start: start === undefined ? null : dayOf(start, false),
    end: end === undefined ? null : dayOf(end, true),
  };
}

/** Latest end that delays nobody, less the planned end; projects with both dates only. */
function slackOf(work: readonly Dated[], spans: ReadonlyMap<string, Span>): Map<string, number> {
  const projects = work.filter((item) => item.kind === 'project');
  const waiting = new Map<string, string[]>();
  for (const { id, fields } of projects) {
    for (const before of (fields as { dependsOn?: readonly string[] }).dependsOn ?? []) {
      waiting.set(before, [...(waiting.get(before) ?? []), id]);
    }
  }
  const last = Math.max(...projects.map(({ id }) => spans.get(id)?.end ?? Number.NEGATIVE_INFINITY));
  const latest = new Map<string, number>();
  const followers = (id: string) =>
    (waiting.get(id) ?? []).flatMap((next) => {
      const { start, end } = spans.get(next) ?? { start: null, end: null };
      return start === null || end === null ? [] : [{ next, lasts: end - start + 1 }];
    });
  // What follows is settled first; by a list of its own, as chains may be longer than calls can be nested.
  const latestEnd = (first: string): number => {
    const open = [{ id: first, isOpened: false }];
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      if (at.isOpened || latest.has(at.id)) {
        open.pop();
        const bounds = followers(at.id).map(({ next, lasts }) => latest.get(next)! - lasts);
        if (at.isOpened)
          latest.set(
            at.id,
            bounds.reduce((least, bound) => Math.min(least, bound), last),
          );
        continue;
      }
      at.isOpened = true;
      latest.set(at.id, last);
      for (const { next } of followers(at.id)) if (!latest.has(next)) open.push({ id: next, isOpened: false });
    }
    return latest.get(first)!;
  };
  const linked = projects.filter(
    ({ id, fields }) => waiting.has(id) || ((fields as { dependsOn?: readonly string[] }).dependsOn ?? []).length > 0,
  );
  return new Map(
    linked.flatMap(({ id }) => {
      const end = spans.get(id)?.end;
      return end === null || end === undefined ? [] : [[id, latestEnd(id) - end] as const];
    }),
  );
}

function milestonesOf(ordered: readonly { readonly item: Item }[]) {
  const found = new Map<string, Bar['milestones'][number][]>();
  for (const { item } of ordered) {
    if (item.kind !== 'milestone' || item.parent === null) continue;
    const { name, due, met } = item.fields;
    const date = met ?? due;
    if (date === undefined) continue;
    const mark = { id: item.id, name, day: dayOf(date, true), isMet: met !== undefined };
    found.set(item.parent, [...(found.get(item.parent) ?? []), mark]);
  }
  return found;
}

/** First and last day of everything drawn, with a margin; around today where nothing has a date. */
export function spanOfAll(bars: readonly Bar[], today: number): readonly [number, number] {
  const days = bars.flatMap(({ start, end, milestones }) => [
    ...(start === null ? [] : [start]),
    ...(end === null ? [] : [end]),
    ...milestones.map(({ day }) => day),
  ]);
  if (days.length === 0) return [today - 180, today + 545];
  const [from, to] = [Math.min(...days, today), Math.max(...days, today)];
  const margin = Math.max(20, (to - from) * 0.02);
  return [from - margin, to + margin];
}

/** Where the scale is marked: months, quarters, years or every few years, whichever has room. */
export function ticksOf(
  from: number,
  to: number,
  pixelsPerDay: number,
): { day: number; label: string; isYear: boolean }[] {
  const step = pixelsPerDay * 30 > 28 ? 1 : pixelsPerDay * 91 > 28 ? 3 : 12;
  const everyYears = Math.max(1, Math.ceil(38 / (pixelsPerDay * 365)));
  const first = new Date(from * DAY);
  const ticks: { day: number; label: string; isYear: boolean }[] = [];
  for (let month = 0; ; month += 1) {
    const date = new Date(Date.UTC(first.getUTCFullYear(), month, 1));
    const day = date.getTime() / DAY;
    if (day > to) return ticks;
    const place = date.getUTCMonth();
    if (day < from || place % step !== 0 || (step === 12 && date.getUTCFullYear() % everyYears !== 0)) continue;
    const label = place === 0 ? String(date.getUTCFullYear()) : step === 3 ? `Q${place / 3 + 1}` : String(place + 1);
    ticks.push({ day, label, isYear: place === 0 });
  }
}
