import { useThemeMode } from '../app/theme-mode.ts';
import type { ChainTable } from '../data/index.ts';
import { formatNumber, inUnit, unitName } from '../design/index.ts';
import { Chart } from '../parts/chart.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { joinSentences, useLanguage } from '../words/index.ts';
import { curveOption, type Line } from './curve-option.ts';
import type { Ran } from './ran.ts';
import type { Figure } from './run.ts';
import { changeFormat } from './small-share.ts';
import { useShockWords } from './words.ts';

interface ChartProps {
  readonly table: ChainTable;
  readonly figure: Figure;
  readonly title: string;
  readonly ran: readonly Ran[];
  readonly days: readonly number[];
  readonly lines: readonly Line[];
  readonly range?: readonly [number, number] | undefined;
  readonly isCut: boolean;
  readonly named: number;
}

/** One chart of lines, with its data for export. */
export function CurveChart({ table, figure, title, ran, days, lines, range, isCut, named }: ChartProps) {
  const say = useShockWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const isNarrow = useNarrow();
  const { unit, estimate, source } = table.info;
  const isChange = figure !== 'unmet';
  const what = isChange
    ? say('chartChange', { figure: say(figure) })
    : say('chartUnmet', { unit: unitName(unit, language) });
  const name = title === '' ? what : `${title} · ${what}`;
  const change = changeFormat(Math.max(...lines.map(({ values }) => Math.abs(extreme(values)))), language);
  const format = (value: number) =>
    isChange ? change(value) : formatNumber(inUnit(value, unit, language), 'amount', language);
  const struck = ran.flatMap(({ scenario }) =>
    scenario.events.map(({ from, duration }) => [from, Math.min(days.at(-1) ?? 0, from + duration)] as const),
  );
  const option = curveOption(days, lines, {
    ...{ mode, isNarrow, format, struck, range },
    ...{ isEstimate: estimate, dayName: say('dayColumn') },
  });
  const notes = [
    say(isChange ? 'chartNote' : 'chartNoteUnmet'),
    ...(isCut ? [say('chartMost', { count: named })] : []),
  ];
  return (
    <Chart
      title={name}
      name={name}
      description={`${name}: ${lines
        .filter(({ colour }) => colour !== undefined)
        .map((line) => `${line.name} ${format(extreme(line.values))}`)
        .join('; ')}`}
      option={option}
      height={isNarrow ? 300 : 360}
      note={joinSentences(notes, language)}
      source={source}
      data={() => ({
        title: name,
        columns: [say('dayColumn'), ...lines.map((line) => line.name)],
        rows: days.map((day, at) => [day, ...lines.map(({ values }) => values[at] ?? null)]),
      })}
    />
  );
}

/** The value farthest from zero. */
function extreme(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => (Math.abs(value ?? 0) > Math.abs(most) ? value! : most), 0);
}
