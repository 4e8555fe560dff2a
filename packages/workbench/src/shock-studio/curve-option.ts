import type { EChartsCoreOption } from 'echarts/core';
import { type ThemeMode, tokens } from '../design/index.ts';
import { asHtml } from '../parts/as-html.ts';

/** A line over the days. */
export interface Line {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Undefined for a grey line that is not named. */
  readonly colour: string | undefined;
}

interface Look {
  readonly mode: ThemeMode;
  readonly isNarrow: boolean;
  readonly isEstimate: boolean;
  readonly dayName: string;
  readonly format: (value: number) => string;
  /** Days on which an event is at full strength. */
  readonly struck: readonly (readonly [number, number])[];
  /** Least and most of the axis where charts are compared. */
  readonly range?: readonly [number, number] | undefined;
}

/** Lines from day to day, named at their ends; estimates are dashed. */
export function curveOption(days: readonly number[], lines: readonly Line[], look: Look): EChartsCoreOption {
  const { mode, isNarrow, dayName, format, range } = look;
  const t = tokens[mode];
  const named = lines.filter(({ colour, name }) => colour !== undefined && name !== '').map(({ name }) => name);
  const hasLegend = isNarrow && named.length > 1;
  const endLabels = !isNarrow && named.length > 0;
  return {
    grid: { left: 8, right: endLabels ? 150 : 24, top: hasLegend ? 72 : 24, bottom: 8, containLabel: true },
    ...(hasLegend
      ? { legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 3, textStyle: { color: t.ink }, data: named } }
      : {}),
    tooltip: { trigger: 'axis', formatter: (items: readonly Told[]) => tipOf(items, dayName, format) },
    xAxis: {
      ...{ type: 'value', min: 0, max: days.at(-1) ?? 0 },
      axisLine: { onZero: false },
      splitLine: { show: false },
      axisLabel: { formatter: (day: number) => (day === 0 ? `${dayName} 0` : String(day)), showMaxLabel: false },
    },
    yAxis: {
      ...{ type: 'value', axisLabel: { formatter: format } },
      ...(range ? { min: range[0], max: range[1] } : {}),
    },
    series: [...lines.map((line) => seriesOf(days, line, look)), ground(look)],
  };
}

interface Told {
  readonly seriesName: string;
  readonly value: readonly [number, number | null];
}

function tipOf(items: readonly Told[], dayName: string, format: Look['format']): string {
  const told = items.filter(({ seriesName, value }) => seriesName !== ' ' && value[1] !== null);
  const rows = told.map(({ seriesName, value }) => `${seriesName} ${format(value[1]!)}`.trim());
  return asHtml([`${dayName} ${items[0]?.value[0] ?? 0}`, ...rows].join('\n')).replaceAll('\n', '<br>');
}

/** A grey line is called ' ', so that the pointer's label leaves it out. */
function seriesOf(days: readonly number[], { name, values, colour }: Line, look: Look): object {
  const t = tokens[look.mode];
  const isNamed = colour !== undefined;
  return {
    ...{ name: isNamed ? name : ' ', type: 'line', symbol: 'none', silent: true, z: isNamed ? 3 : 1 },
    data: days.map((day, at) => [day, values[at] ?? null]),
    itemStyle: { color: colour ?? t.lineStrong },
    lineStyle: {
      ...{ color: colour ?? t.lineStrong, width: isNamed ? 2 : 1 },
      type: look.isEstimate && isNamed ? [6, 3] : 'solid',
    },
    ...(isNamed && name !== '' && !look.isNarrow
      ? { endLabel: { show: true, formatter: name, color: colour, width: 136, overflow: 'truncate', distance: 6 } }
      : {}),
    labelLayout: { moveOverlap: 'shiftY' },
  };
}

/** The level before the event, and the days on which one is at full strength. */
function ground({ mode, struck }: Look): object {
  const t = tokens[mode];
  return {
    ...{ name: ' ', type: 'line', data: [], silent: true },
    markArea: {
      silent: true,
      itemStyle: { color: t.caution, opacity: 0.1 },
      data: struck.map(([from, to]) => [{ xAxis: from }, { xAxis: to }]),
    },
    markLine: {
      ...{ silent: true, symbol: 'none', label: { show: false } },
      lineStyle: { color: t.quiet, type: 'solid', width: 1 },
      data: [{ yAxis: 0 }],
    },
  };
}
