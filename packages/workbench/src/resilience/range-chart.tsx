import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts';
import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { type Tokens, tokens } from '../design/index.ts';
import { Chart } from '../parts/chart.tsx';
import { estimateDecal } from '../parts/estimate-pattern.ts';
import { useNarrow } from '../parts/use-narrow.ts';
import type { Range } from './figures.ts';

/** One bar: a figure with its range over the flow models. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly range: Range;
  /** The range in words, for the pointer. */
  readonly shown: string;
  readonly colour?: string;
}

interface Props {
  readonly title: string;
  readonly description: string;
  readonly note?: string;
  readonly source: string;
  readonly bars: readonly Bar[];
  readonly axis: (value: number) => string;
  readonly isEstimate: boolean;
  readonly columns: readonly [name: string, value: string, least: string, largest: string];
  readonly onPick?: (key: string) => void;
}

/** Bars for the table’s own flows; the whisker runs from the least to the most under any flow model. Estimates are hatched. */
export function RangeChart({ title, description, note, source, bars, axis, isEstimate, columns, onPick }: Props) {
  const mode = useThemeMode();
  const width = useNarrow() ? 128 : 260;
  const option = useMemo(
    () => rangeOption(bars, axis, isEstimate, tokens[mode], width),
    [bars, axis, isEstimate, mode, width],
  );
  return (
    <Chart
      title={title}
      name={title}
      description={description}
      option={option}
      height={bars.length * 26 + 56}
      source={source}
      {...(note === undefined ? {} : { note })}
      onPick={({ data }) => onPick?.((data as { key?: string }).key ?? '')}
      data={() => ({
        title,
        columns: [...columns],
        rows: bars.map(({ name, range }) => [name, range.value, range.least, range.largest]),
      })}
    />
  );
}

function rangeOption(
  bars: readonly Bar[],
  axis: (value: number) => string,
  isEstimate: boolean,
  t: Tokens,
  width: number,
) {
  const decal = isEstimate ? { decal: estimateDecal(t) } : {};
  return {
    grid: { left: 0, right: 24, top: 8, bottom: 24, containLabel: true },
    xAxis: { type: 'value', splitNumber: 4, min: lowest, axisLabel: { formatter: axis, hideOverlap: true } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLabel: { width, overflow: 'truncate' },
    },
    tooltip: {
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => `${bars[dataIndex]!.name}: ${bars[dataIndex]!.shown}`,
    },
    series: [
      {
        type: 'bar',
        barWidth: 14,
        data: bars.map(({ key, range, colour }) => ({
          key,
          value: range.value,
          itemStyle: { color: colour ?? t.accent, ...decal },
        })),
      },
      {
        type: 'custom',
        silent: true,
        z: 5,
        data: bars.map(({ range }, at) => [range.least ?? Number.NaN, range.largest ?? Number.NaN, at]),
        encode: { x: [0, 1], y: 2 },
        renderItem: (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => whisker(api, t),
      },
    ],
  };
}

/** From zero, but where something below it can be seen. */
function lowest({ min, max }: { min: number; max: number }): number {
  return min > -0.02 * max ? 0 : min;
}

/** A line from the least to the most, with ends; nothing where they are one. */
function whisker(api: CustomSeriesRenderItemAPI, t: Tokens) {
  const [x1, y] = api.coord([api.value(0), api.value(2)]) as [number, number];
  const [x2] = api.coord([api.value(1), api.value(2)]) as [number, number];
  if (!(Math.abs(x2 - x1) > 1)) return null;
  const line = (a: number, b: number, c: number, d: number) => ({
    type: 'line' as const,
    shape: { x1: a, y1: b, x2: c, y2: d },
    style: { stroke: t.ink, lineWidth: 1.5 },
  });
  return {
    type: 'group' as const,
    children: [line(x1, y, x2, y), line(x1, y - 4, x1, y + 4), line(x2, y - 4, x2, y + 4)],
  };
}
