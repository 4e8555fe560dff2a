import type { Sheet } from '../../parts/export-table.ts';
import type { Bar } from './schedule.ts';
import type { useGanttWords } from './words.ts';

interface Options {
  readonly title: string;
  readonly names: ReadonlyMap<string, string>;
  readonly say: ReturnType<typeof useGanttWords>;
  /** Share done of a piece of work, null where nobody says. */
  readonly doneOf: (bar: Bar) => number | null;
}

const dateOf = (day: number | null) => (day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10));

/** The chart as a table: every row given, names moved in by their depth, what is waited for by name even where it is no row itself. */
export function ganttSheet(bars: readonly Bar[], { title, names, say, doneOf }: Options): Sheet {
  return {
    title,
    columns: [
      ...[say('work'), say('startDate'), say('endDate'), say('doneShare'), say('spare'), say('waitsFor')],
      say('milestones'),
    ],
    rows: bars.map((bar) => [
      '　'.repeat(bar.depth) + bar.name,
      ...[dateOf(bar.start), dateOf(bar.end), doneOf(bar), bar.slack],
      bar.dependsOn.map((id) => names.get(id) ?? id).join('; '),
      bar.milestones
        .map((mark) => say(mark.isMet ? 'met' : 'due', { name: mark.name, date: dateOf(mark.day) ?? '' }))
        .join('; '),
    ]),
  };
}
