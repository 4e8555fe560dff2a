import type { EChartsCoreOption } from 'echarts/core';
import { type ThemeMode, tokens } from '../design/index.ts';
import type { Range, Step } from './compared.ts';

interface Look {
  readonly mode: ThemeMode;
  readonly isNarrow: boolean;
  readonly colourOf: (code: string) => string;
  readonly nameOf: (code: string) => string;
  readonly format: (value: number) => string;
  readonly words: { readonly total: string; readonly together: string; readonly step: string; readonly unit: string };
}

/** Gains after every move up to the one shown: each region, all together, and the joint plan as a dashed line. */
export function roundsOption(
  steps: readonly Step[],
  shown: number,
  codes: readonly string[],
  together: Range | undefined,
  look: Look,
): EChartsCoreOption {
  const { mode, isNarrow, colourOf, nameOf, format, words } = look;
  const t = tokens[mode];
  const line = (name: string, colour: string, width: number, of: (step: Step) => number, extra: object = {}) => ({
    ...{ type: 'line', name, symbol: 'circle', symbolSize: 5 },
    ...{ itemStyle: { color: colour }, lineStyle: { color: colour, width } },
    ...(isNarrow ? {} : { endLabel: { show: true, formatter: '{a}', color: colour } }),
    labelLayout: { moveOverlap: 'shiftY' },
    data: steps.map((step, at) => (at <= shown ? of(step) : null)),
    ...extra,
  });
  const joint = together && {
    markLine: {
      ...{ silent: true, symbol: 'none', data: [{ yAxis: together[0] }] },
      label: { formatter: words.together, position: 'insideMiddleTop', color: t.ink },
      lineStyle: { color: t.ink, type: 'dashed', width: 1 },
    },
  };
  const names = [words.total, ...codes.map(nameOf)];
  return {
    grid: { left: 8, right: isNarrow ? 16 : 120, top: isNarrow ? 64 : 32, bottom: 32, containLabel: true },
    ...(isNarrow ? { legend: { top: 0, left: 0, textStyle: { color: t.ink }, data: names } } : {}),
    tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '') },
    xAxis: {
      ...{ type: 'category', boundaryGap: false, name: words.step, nameLocation: 'middle', nameGap: 24 },
      data: steps.map((step, at) => (step.mover === '' ? '0' : `${at} ${nameOf(step.mover)}`)),
    },
    yAxis: {
      type: 'value',
      name: words.unit,
      axisLabel: { formatter: format },
      ...(together && { max: ({ max }: { max: number }) => roundedUp(Math.max(max, together[1])) }),
    },
    series: [
      line(words.total, t.ink, 3, ({ total }) => total, joint),
      ...codes.map((code) => line(nameOf(code), colourOf(code), 2, ({ gains }) => gains.get(code) ?? 0)),
    ],
  };
}

/** The next figure of two digits, so that the axis ends at one that reads well. */
function roundedUp(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value)) / 2;
  return value > 0 ? Math.ceil(value / step) * step : value;
}
