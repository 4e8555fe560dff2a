import type { EChartsCoreOption } from 'echarts/core';
import { type ThemeMode, tokens } from '../design/index.ts';
import { asHtml } from '../parts/as-html.ts';
import { estimateDecal } from '../parts/estimate-pattern.ts';
import { classes, type LinkageClass } from './linkage.ts';

/** A sector with its place in the chart. */
export interface Mark {
  readonly name: string;
  readonly key: readonly [region: string, sector: string];
  readonly linkageClass: LinkageClass;
  readonly x: number | null;
  readonly y: number | null;
  readonly isNamed: boolean;
  readonly isChosen: boolean;
  readonly tip: string;
}

interface Look {
  readonly mode: ThemeMode;
  readonly isNarrow: boolean;
  readonly isEstimate: boolean;
  readonly xName: string;
  readonly yName: string;
  /** The name on a logarithmic axis. */
  readonly yNameLong: string;
  readonly classNames: Readonly<Record<string, string>>;
  readonly colours: Readonly<Record<LinkageClass, string>>;
}

/** One scatter a class, parted by lines at 1. */
export function quadrantOption(marks: readonly Mark[], look: Look): EChartsCoreOption {
  const t = tokens[look.mode];
  const shown = classes.filter((one) => marks.some(({ linkageClass }) => linkageClass === one));
  // A node with next to no output can have a forward linkage a hundred times the mean.
  const isLong = Math.max(...marks.map(({ y }) => y ?? 0)) > 8;
  return {
    legend: { show: true, top: 0, left: 0, itemWidth: 10, itemHeight: 10, textStyle: { color: t.ink } },
    grid: { left: 8, right: look.isNarrow ? 16 : 96, top: 56, bottom: 36, containLabel: true },
    xAxis: { type: 'value', scale: true, name: look.xName, nameLocation: 'middle', nameGap: 28 },
    yAxis: {
      type: isLong ? 'log' : 'value',
      scale: true,
      name: isLong ? look.yNameLong : look.yName,
      nameTextStyle: { align: 'left', color: t.quiet },
    },
    tooltip: { formatter: ({ data }: { data: { tip?: string } }) => asHtml(data.tip ?? '') },
    series: shown.map((one, i) => ({
      type: 'scatter',
      name: look.classNames[one],
      color: look.colours[one],
      symbolSize: marks.length > 200 ? 6 : 10,
      labelLayout: { hideOverlap: true },
      data: marks.filter(({ linkageClass }) => linkageClass === one).map((mark) => point(mark, look, t)),
      ...(i === 0 ? { markLine: meanLines(t.lineStrong) } : {}),
    })),
  };
}

function point({ name, key, x, y, tip, isNamed, isChosen }: Mark, look: Look, t: (typeof tokens)['light']): object {
  return {
    name,
    key,
    tip,
    // A logarithmic axis has no place for zero; the table has the node all the same.
    value: [x, y !== null && y > 0 ? y : null],
    itemStyle: {
      opacity: 0.85,
      ...(isChosen ? { borderColor: t.ink, borderWidth: 2 } : {}),
      ...(look.isEstimate ? { decal: estimateDecal(t) } : {}),
    },
    label: {
      show: isNamed,
      position: 'right',
      formatter: '{b}',
      width: look.isNarrow ? 96 : 180,
      overflow: 'truncate',
      color: isChosen ? t.ink : t.quiet,
      fontWeight: isChosen ? 600 : 400,
      textBorderColor: t.paper,
      textBorderWidth: 3,
    },
  };
}

/** The cross at the mean. */
function meanLines(colour: string): object {
  return {
    silent: true,
    symbol: 'none',
    label: { show: false },
    lineStyle: { color: colour, type: 'solid', width: 1 },
    data: [{ xAxis: 1 }, { yAxis: 1 }],
  };
}
