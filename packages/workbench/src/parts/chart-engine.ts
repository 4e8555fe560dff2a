import { BarChart, CustomChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { type ThemeMode, tokens } from '../design/index.ts';
import { fontFamily, typeSize } from '../design/tokens.ts';

use([
  BarChart,
  CustomChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  LabelLayout,
  SVGRenderer,
]);

export type EChart = EChartsType;

/** Starts a chart drawn as SVG: sharp on paper, and one way to export for all drawings. */
export function startChart(element: HTMLElement, mode: ThemeMode): EChart {
  return init(element, theme(mode), { renderer: 'svg' });
}

const still = matchMedia('(prefers-reduced-motion: reduce)');

function theme(mode: ThemeMode): object {
  const t = tokens[mode];
  const axis = {
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: t.quiet, fontSize: typeSize.small, fontFamily },
    nameTextStyle: { color: t.quiet, fontSize: typeSize.small, fontFamily },
    splitLine: { lineStyle: { color: t.line } },
  };
  return {
    animation: !still.matches,
    animationDuration: 200,
    animationDurationUpdate: 200,
    textStyle: { fontFamily, color: t.ink },
    color: [t.accent],
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
    logAxis: axis,
    timeAxis: axis,
    tooltip: {
      backgroundColor: t.ink,
      borderWidth: 0,
      padding: [6, 10],
      textStyle: { color: t.paper, fontSize: typeSize.small, fontFamily },
      extraCssText: 'box-shadow:none;border-radius:4px',
      confine: true,
    },
  };
}
