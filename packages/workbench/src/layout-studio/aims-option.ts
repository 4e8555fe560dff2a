import type { EChartsCoreOption } from 'echarts/core';
import { type ThemeMode, tokens } from '../design/index.ts';
import { asHtml } from '../parts/as-html.ts';

/** A plan by two measures. */
export interface AimPoint {
  readonly first: number;
  readonly second: number;
}

interface Axis {
  readonly name: string;
  readonly format: (value: number) => string;
}

interface Look {
  readonly mode: ThemeMode;
  readonly x: Axis;
  readonly y: Axis;
  /** What the plan at hand is called. */
  readonly now: string;
}

/** The curve between two measures with the plan at hand on or under it. The axes need not start at 0: it is a trade-off. */
export function aimsOption(points: readonly AimPoint[], now: AimPoint | undefined, look: Look): EChartsCoreOption {
  const { mode, x, y } = look;
  const t = tokens[mode];
  const at = ({ first, second }: AimPoint) => [second, first];
  return {
    grid: { left: 16, right: 32, top: 40, bottom: 40, containLabel: true },
    tooltip: {
      trigger: 'item',
      formatter: ({ value }: { value: readonly [number, number] }) =>
        asHtml(`${x.name} ${x.format(value[0])}\n${y.name} ${y.format(value[1])}`).replaceAll('\n', '<br>'),
    },
    xAxis: {
      ...{ type: 'value', scale: true, name: x.name, nameLocation: 'middle', nameGap: 28 },
      axisLabel: { formatter: x.format },
    },
    yAxis: {
      ...{ type: 'value', scale: true, name: y.name, nameLocation: 'end', nameTextStyle: { align: 'left' } },
      axisLabel: { formatter: y.format },
    },
    series: [
      {
        ...{ type: 'line', data: points.map(at), symbol: 'circle', symbolSize: 8 },
        ...{ itemStyle: { color: t.accent }, lineStyle: { color: t.accent, width: 2 } },
      },
      ...(now
        ? [
            {
              ...{ type: 'scatter', data: [at(now)], symbol: 'diamond', symbolSize: 14 },
              itemStyle: { color: t.ink },
              label: { show: true, position: 'bottom', formatter: look.now, color: t.ink },
            },
          ]
        : []),
    ],
  };
}
