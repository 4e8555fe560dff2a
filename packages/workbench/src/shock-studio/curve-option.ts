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
  const { mode, isNarrow, isEstimate, dayName, format, struck, range } = look;
  const t = tokens[mode];
  const named = lines.filter(({ colour }) => colour !== undefined);
  return {
    grid: {
      left: 8,
      right: isNarrow ? 16 : 150,
      top: named.length > 1 && isNarrow ? 56 : 24,
      bottom: 28,
      containLabel: true,
    },
    ...(named.length > 1 && isNarrow
      ? {
          legend: {
            top: 0,
            left: 0,
            itemWidth: 14,
            itemHeight: 3,
            textStyle: { color: t.ink },
            data: named.map(({ name }) => name),
          },
        }
      : {}),
    tooltip: {
      trigger: 'axis',
      formatter: (items: readonly { seriesName: string; value: readonly [number, number | null] }[]) => {
        const told = items.filter(({ seriesName, value }) => seriesName !== '' && value[1] !== null);
        const day = items[0]?.value[0] ?? 0;
        const rows = told.map(({ seriesName, value }) => `${seriesName} ${format(value[1]!)}`);
        return asHtml([`${dayName} ${day}`, ...rows].join('\n')).replaceAll('\n', '<br>');
      },
    },
    xAxis: {
      type: 'value',
      min: 0,
      max: days.at(-1) ?? 0,
      name: dayName,
      nameLocation: 'end',
      nameGap: 6,
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      axisLabel: { formatter: format },
      ...(range ? { min: range[0], max: range[1] } : {}),
    },
    series: [
      ...lines.map(({ name, values, colour }) => ({
        name: colour === undefined ? '' : name,
        type: 'line',
        symbol: 'none',
        silent: true,
        z: colour === undefined ? 1 : 3,
        data: days.map((day, at) => [day, values[at] ?? null]),
        itemStyle: { color: colour ?? t.lineStrong },
        lineStyle: {
          color: colour ?? t.lineStrong,
          width: colour === undefined ? 1 : 2,
          type: isEstimate && colour !== undefined ? [6, 3] : 'solid',
        },
        ...(colour !== undefined && !isNarrow
          ? { endLabel: { show: true, formatter: name, color: colour, width: 136, overflow: 'truncate', distance: 6 } }
          : {}),
        labelLayout: { moveOverlap: 'shiftY' },
      })),
      {
        name: '',
        type: 'line',
        data: [],
        silent: true,
        markArea: {
          silent: true,
          itemStyle: { color: t.caution, opacity: 0.1 },
          data: struck.map(([from, to]) => [{ xAxis: from }, { xAxis: to }]),
        },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: t.quiet, type: 'solid', width: 1 },
          data: [{ yAxis: 0 }],
        },
      },
    ],
  };
}
