import type { EChartsCoreOption } from 'echarts/core';
import { asHtml } from '../parts/as-html.ts';
import { type Candidate, onFrontier } from './candidate.ts';
import type { Axis } from './choice.ts';

/** A candidate with its place in the chart. */
export interface Mark {
  readonly candidate: Candidate;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly region: string;
  readonly tip: string;
}

interface Look {
  readonly xName: string;
  readonly yName: string;
  readonly against: Axis;
  readonly joint: boolean;
  readonly isNarrow: boolean;
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
  readonly colour: (region: string) => string;
}

/** One scatter a region; chosen candidates filled and named, the frontier joined by a line where there is one region. */
export function chartOption(marks: readonly Mark[], look: Look): EChartsCoreOption {
  const regions = [...new Set(marks.map(({ candidate }) => candidate.region))];
  const scatters = regions.map((region) =>
    scatter(
      marks.filter(({ candidate }) => candidate.region === region),
      look,
    ),
  );
  return {
    legend: look.joint
      ? { show: true, top: 0, left: 0, itemWidth: 10, itemHeight: 10, textStyle: { color: look.ink } }
      : { show: false },
    grid: { left: 8, right: look.isNarrow ? 16 : 112, top: 48, bottom: 32, containLabel: true },
    xAxis: { type: 'value', scale: true, name: look.xName, nameLocation: 'middle', nameGap: 28 },
    yAxis: {
      type: look.against === 'market' ? 'log' : 'value',
      scale: true,
      name: look.yName,
      nameTextStyle: { align: 'left', color: look.quiet },
    },
    tooltip: { formatter: (item: { data: { tip?: string } }) => asHtml(item.data.tip ?? '') },
    series: look.joint ? scatters : [...scatters, frontierLine(marks, look)],
  };
}

/** On a telephone there is no room beside the chart: names of marks in its right half stand on their left. */
function namedFrom(x: number, marks: readonly Mark[], isNarrow: boolean): 'left' | 'right' {
  const xs = marks.map((mark) => mark.x);
  return isNarrow && x > (Math.min(...xs) + Math.max(...xs)) / 2 ? 'left' : 'right';
}

function scatter(marks: readonly Mark[], look: Look): object {
  const first = marks[0]!;
  const colour = look.colour(first.candidate.region);
  return {
    type: 'scatter',
    name: first.region,
    color: colour,
    symbolSize: 10,
    labelLayout: { hideOverlap: true },
    emphasis: { scale: 1.4 },
    data: marks.map(({ candidate, x, y, name, tip }) => ({
      name,
      tip,
      value: [x, y],
      itemStyle: { color: candidate.chosen ? colour : look.paper, borderColor: colour, borderWidth: 1.5 },
      label: {
        show: candidate.chosen || (!look.joint && onFrontier(candidate, look.against)),
        // A candidate that is only on the frontier is named above its line, not under it.
        position: candidate.chosen ? namedFrom(x, marks, look.isNarrow) : 'top',
        formatter: '{b}',
        ...(look.isNarrow ? { width: 140, overflow: 'truncate' } : {}),
        color: candidate.chosen ? look.ink : look.quiet,
        textBorderColor: look.paper,
        textBorderWidth: 3,
      },
    })),
  };
}

/** The candidates that nothing dominates, joined from the nearest to the most complex or largest. */
function frontierLine(marks: readonly Mark[], look: Look): object {
  const front = marks.filter(({ candidate }) => onFrontier(candidate, look.against));
  return {
    type: 'line',
    silent: true,
    symbol: 'none',
    lineStyle: { color: look.quiet, width: 1 },
    data: front.toSorted((a, b) => a.x - b.x).map(({ x, y }) => [x, y]),
    z: 1,
  };
}
