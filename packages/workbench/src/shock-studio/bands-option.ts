import type { EChartsCoreOption } from 'echarts/core';
import { type ThemeMode, tokens } from '../design/index.ts';
import { asHtml } from '../parts/as-html.ts';

/** Quantiles of total output against normal, by day. */
export interface Bands {
  readonly days: readonly number[];
  readonly low: readonly number[];
  readonly quarter: readonly number[];
  readonly middle: readonly number[];
  readonly threeQuarters: readonly number[];
  readonly high: readonly number[];
}

type Day = { readonly [K in keyof Omit<Bands, 'days'>]: number } & { readonly day: number };

export function bandsOf(rows: readonly Day[]): Bands {
  const of = (key: keyof Day) => rows.map((row) => row[key]);
  return {
    ...{ days: of('day'), low: of('low'), quarter: of('quarter'), middle: of('middle') },
    ...{ threeQuarters: of('threeQuarters'), high: of('high') },
  };
}

/** Where the median is lowest. */
export function deepest({ middle }: Bands): number {
  return middle.reduce((at, value, t) => (value < middle[at]! ? t : at), 0);
}

interface Look {
  readonly mode: ThemeMode;
  readonly isEstimate: boolean;
  readonly dayName: string;
  readonly names: { readonly middle: string; readonly half: string; readonly nineTenths: string };
  readonly format: (value: number) => string;
}

/** A line with two bands around it. Bands below zero stack as differences from their lower edge, which is not drawn. */
export function bandsOption(bands: Bands, { mode, isEstimate, dayName, names, format }: Look): EChartsCoreOption {
  const t = tokens[mode];
  const base = { type: 'line', symbol: 'none', silent: true, stackStrategy: 'all' };
  const band = (name: string, from: readonly number[], to: readonly number[], opacity: number) => [
    { ...base, name: '', stack: name, lineStyle: { opacity: 0 }, data: from },
    {
      ...{ ...base, name, stack: name, lineStyle: { opacity: 0 } },
      ...{ itemStyle: { color: t.accent, opacity }, areaStyle: { color: t.accent, opacity } },
      data: to.map((value, k) => value - from[k]!),
    },
  ];
  return {
    grid: { left: 8, right: 24, top: 36, bottom: 28, containLabel: true },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 16,
      itemHeight: 8,
      textStyle: { color: t.ink },
      data: Object.values(names).map((name) => ({ name, icon: 'roundRect' })),
    },
    tooltip: {
      trigger: 'axis',
      formatter: (items: readonly { dataIndex: number }[]) => {
        const k = items[0]?.dataIndex ?? 0;
        const span = (from: readonly number[], to: readonly number[]) => `${format(from[k]!)} – ${format(to[k]!)}`;
        const rows = [
          `${dayName} ${bands.days[k]}`,
          `${names.middle} ${format(bands.middle[k]!)}`,
          `${names.half} ${span(bands.quarter, bands.threeQuarters)}`,
          `${names.nineTenths} ${span(bands.low, bands.high)}`,
        ];
        return asHtml(rows.join('\n')).replaceAll('\n', '<br>');
      },
    },
    xAxis: {
      type: 'category',
      data: bands.days,
      boundaryGap: false,
      axisLabel: { interval: Math.max(0, Math.ceil(bands.days.length / 7) - 1) },
    },
    yAxis: { type: 'value', axisLabel: { formatter: format } },
    series: [
      ...band(names.nineTenths, bands.low, bands.high, 0.16),
      ...band(names.half, bands.quarter, bands.threeQuarters, 0.32),
      {
        ...{ type: 'line', name: names.middle, symbol: 'none', silent: true, data: bands.middle },
        itemStyle: { color: t.accent },
        lineStyle: { color: t.accent, width: 2, type: isEstimate ? [6, 3] : 'solid' },
      },
    ],
  };
}
