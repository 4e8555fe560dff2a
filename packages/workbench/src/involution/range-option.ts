import type { EChartsCoreOption } from 'echarts/core';
import { type ThemeMode, tokens } from '../design/index.ts';
import { asHtml } from '../parts/as-html.ts';
import type { Range } from './compared.ts';

/** A line of the chart: what something gains by planning together, from least to most. */
export interface RangeBar {
  readonly name: string;
  readonly range: Range;
}

interface Look {
  readonly mode: ThemeMode;
  readonly format: (value: number) => string;
  readonly unit: string;
}

/** The part of ECharts' drawing interface that is used here. */
interface Api {
  readonly value: (at: number) => number;
  readonly coord: (point: readonly number[]) => [number, number];
}

/** Horizontal bars from the least to the most, around zero: a bar across zero cannot be told. */
export function rangeOption(bars: readonly RangeBar[], { mode, format, unit }: Look): EChartsCoreOption {
  const t = tokens[mode];
  const draw = (_: unknown, api: Api) => {
    const at = api.value(2);
    const [low, y] = api.coord([api.value(0), at]);
    const [high] = api.coord([api.value(1), at]);
    const colour = api.value(0) >= 0 ? t.accent : api.value(1) <= 0 ? t.danger : t.quiet;
    const shape = { x: Math.min(low, high - 3), y: y - 6, width: Math.max(3, high - low), height: 12 };
    return { type: 'rect', shape, style: { fill: colour } };
  };
  return {
    grid: { left: 0, right: 32, top: 8, bottom: 40, containLabel: true },
    tooltip: {
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const bar = bars[dataIndex];
        return bar ? asHtml(`${bar.name} ${format(bar.range[0])} – ${format(bar.range[1])}`) : '';
      },
    },
    xAxis: {
      type: 'value',
      name: unit,
      nameLocation: 'middle',
      nameGap: 26,
      splitNumber: 4,
      axisLabel: { formatter: format, hideOverlap: true },
    },
    yAxis: {
      ...{ type: 'category', inverse: true, data: bars.map(({ name }) => name) },
      axisLabel: { width: 150, overflow: 'truncate' },
    },
    series: [
      {
        type: 'custom',
        renderItem: draw,
        encode: { x: [0, 1], y: 2 },
        data: bars.map(({ range }, at) => [range[0], range[1], at]),
        markLine: {
          ...{ silent: true, symbol: 'none', label: { show: false }, data: [{ xAxis: 0 }] },
          lineStyle: { color: t.ink, type: 'solid', width: 1 },
        },
      },
    ],
  };
}
