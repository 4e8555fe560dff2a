import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import type { DatasetView } from '../data/index.ts';
import { categorical, type ThemeMode, tokens } from '../design/index.ts';
import { asHtml } from '../parts/as-html.ts';
import { Chart } from '../parts/chart.tsx';
import { useText } from '../words/index.ts';
import { drawnOf, type Range, type Ranked, tests, wholeRange } from './ranking.ts';
import { useRobustnessWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly ranked: readonly Ranked[];
  readonly what: string;
}

/** More than this no longer reads as a chart. */
const most = 40;

interface DrawnRegion extends Ranked {
  readonly name: string;
}

/** A dot for each region's rank, on lines as long as its range under each test. */
export function RangesChart({ dataset, ranked, what }: Props) {
  const say = useRobustnessWords();
  const text = useText();
  const mode = useThemeMode();
  const [{ region: picked }] = useAddress();
  const shown = useMemo(
    () =>
      drawnOf(ranked, most, picked).map((one): DrawnRegion => ({ ...one, name: text(dataset.regionName(one.region)) })),
    [ranked, picked, dataset, text],
  );
  const names = useMemo(() => tests.map((test) => say(test)), [say]);
  const rankWord = say('rank');
  const option = useMemo(
    () => rangesOption(shown, picked, [...names], rankWord, mode),
    [shown, picked, names, rankWord, mode],
  );
  const title = say('chart', { what, year: dataset.year });
  const known = ranked.filter(({ rank }) => rank !== null).length;
  const cut = say('chartCut', { count: most, picked: shown.length > most ? say('andPicked') : '' });
  const range = ({ low, high }: Range) => (low === null || high === null ? '—' : say('range', { low, high }));
  return (
    <Chart
      title={title}
      name={title}
      description={`${title}: ${shown.map((one) => `${one.name} ${one.rank} (${range(one.bootstrap)})`).join('; ')}`}
      option={option}
      height={shown.length * 28 + 72}
      note={known > shown.length ? `${say('chartNote')}${cut}` : say('chartNote')}
      data={() => ({
        title,
        columns: [say('region'), rankWord, ...names.flatMap((test) => [say('best', { test }), say('worst', { test })])],
        rows: shown.map((one) => [one.name, one.rank, ...tests.flatMap((test) => [one[test].low, one[test].high])]),
      })}
    />
  );
}

/** Where a test's line lies within a region's row. */
const offsets = [-0.22, 0, 0.22];

function rangesOption(
  shown: readonly DrawnRegion[],
  picked: string | undefined,
  names: readonly string[],
  rankWord: string,
  mode: ThemeMode,
): EChartsCoreOption {
  const t = tokens[mode];
  const palette = categorical[mode];
  const last = Math.max(2, ...shown.map((one) => wholeRange(one)?.high ?? 1));
  const colours = [t.accent, palette[1]!, palette[7]!];
  const lines = tests.map((test, k) => ({
    name: names[k],
    type: 'line',
    silent: true,
    symbol: 'none',
    connectNulls: false,
    itemStyle: { color: colours[k] },
    lineStyle: { color: colours[k], width: 3, cap: 'round' },
    data: shown.flatMap((one, i) => {
      const { low, high } = one[test];
      const y = i + offsets[k]!;
      // A range of one place is a short stroke: a line without length would not be seen.
      const stretch = low === high ? 0.08 : 0;
      return low === null || high === null
        ? []
        : [
            [low - stretch, y],
            [high + stretch, y],
            ['-', '-'],
          ];
    }),
  }));
  const dots = {
    name: rankWord,
    type: 'scatter',
    symbolSize: 9,
    z: 3,
    itemStyle: { color: t.ink, borderColor: t.paper, borderWidth: 1 },
    data: shown.map(({ rank }, i) => [rank, i]),
  };
  return {
    legend: {
      show: true,
      top: 0,
      left: 0,
      itemWidth: 16,
      itemHeight: 8,
      textStyle: { color: t.ink },
      data: [rankWord, ...names].map((name, k) => ({ name, icon: k === 0 ? 'circle' : 'roundRect' })),
    },
    grid: { left: 8, right: 24, top: 52, bottom: 8, containLabel: true },
    xAxis: { type: 'value', min: 1, max: last, minInterval: 1, position: 'top' },
    yAxis: {
      type: 'value',
      inverse: true,
      min: -0.5,
      max: shown.length - 0.5,
      interval: 1,
      splitLine: { show: false },
      axisLabel: {
        customValues: shown.map((_, i) => i),
        formatter: (value: number) => shown[value]?.name ?? '',
        color: (value: number | string) => (shown[Number(value)]?.region === picked ? t.accent : t.ink),
      },
    },
    tooltip: {
      formatter: ({ value }: { value: [number, number] }) => asHtml(tipOf(shown[value[1]]!, names)),
    },
    series: [...lines, dots],
  };
}

function tipOf(one: DrawnRegion, names: readonly string[]): string {
  const ranges = tests.map((test, k) => `${names[k]} ${one[test].low ?? '—'}–${one[test].high ?? '—'}`);
  return `${one.name} ${one.rank} · ${ranges.join(' · ')}`;
}
