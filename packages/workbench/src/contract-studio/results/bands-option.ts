import type { EChartsCoreOption } from 'echarts/core';

interface Look {
  readonly colour: string;
  /** Of the line at 0. */
  readonly zero: string;
}

/** The median as a line, half of the futures as a dark band, nine in ten as a pale one. */
export function bandsOption(
  years: readonly string[],
  at: (key: string) => readonly number[],
  { colour, zero }: Look,
): EChartsCoreOption {
  // A band is an invisible line with a filled one stacked on it.
  const band = (low: string, high: string, opacity: number) => {
    const [from, to] = [at(low), at(high)];
    const shared = {
      ...{ type: 'line', symbol: 'none', silent: true, stack: low, stackStrategy: 'all' },
      lineStyle: { opacity: 0 },
    };
    return [
      { ...shared, data: from },
      { ...shared, areaStyle: { color: colour, opacity }, data: to.map((value, k) => value - from[k]!) },
    ];
  };
  return {
    grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
    xAxis: { type: 'category', boundaryGap: false, data: [...years], axisLabel: { hideOverlap: true } },
    yAxis: { type: 'value' },
    series: [
      ...band('p5', 'p95', 0.16),
      ...band('p25', 'p75', 0.26),
      {
        ...{ type: 'line', symbol: 'none', color: colour, lineStyle: { width: 2 } },
        data: at('median'),
        markLine: {
          ...{ silent: true, symbol: 'none', label: { show: false } },
          lineStyle: { color: zero, type: 'solid', width: 1 },
          data: [{ yAxis: 0 }],
        },
      },
    ],
  };
}
