import type { EChartsCoreOption } from 'echarts/core';
import { formatNumber, type Language, type Tokens } from '../../design/index.ts';
import { asHtml } from '../../parts/as-html.ts';
import type { Outlook } from './use-outlook.ts';
import type { useIndicatorWords } from './words.ts';

interface Look {
  readonly tokens: Tokens;
  readonly say: ReturnType<typeof useIndicatorWords>;
  readonly language: Language;
  readonly isNarrow: boolean;
}

/** Lower and upper place among the fan's quantiles, the share they hold, and how dark the band is. */
const bands = [
  { from: 0, to: 6, share: 95, opacity: 0.14 },
  { from: 1, to: 5, share: 80, opacity: 0.16 },
  { from: 2, to: 4, share: 50, opacity: 0.2 },
] as const;

/** Past as dots and a line, future as bands and dashes, targets as marks with the path they require. */
export function fanOption(outlook: Outlook, look: Look): EChartsCoreOption {
  const { tokens: t, say, language, isNarrow } = look;
  const { series, fan, targets, observations, definition } = outlook;
  const years = yearsOf(outlook);
  const shown = (value: number) => formatNumber(value, 'amount', language);
  const values = [...series.map(({ value }) => value), ...targets.map(({ value }) => value), ...fan.map(lowest)];
  const byYear = new Map(series.map((point) => [point.year, point.value]));
  return {
    grid: { left: 8, right: isNarrow ? 24 : 96, top: 32, bottom: 8, containLabel: true },
    legend: { show: false },
    tooltip: { trigger: 'axis', formatter: (items: readonly Told[]) => tipOf(items, outlook, look) },
    xAxis: {
      type: 'category',
      data: years.map(String),
      boundaryGap: series.length === 0,
      axisLabel: { hideOverlap: true },
    },
    yAxis: { type: 'value', scale: Math.min(...values) > 0, axisLabel: { formatter: shown } },
    series: [
      ...bands.flatMap((band) => bandSeries(years, outlook, band, t)),
      {
        ...{ name: say('median'), type: 'line', symbol: 'none', z: 4 },
        lineStyle: { color: t.accent, width: 2, type: [6, 4] },
        data: years.map((year) => fan.find((each) => each.year === year)?.quantiles[3] ?? lastAt(year, outlook)),
      },
      {
        ...{ name: say('observed'), type: 'line', symbol: 'circle', symbolSize: years.length > 40 ? 3 : 5, z: 5 },
        lineStyle: { color: t.ink, width: 2 },
        itemStyle: { color: t.ink },
        data: years.map((year) => byYear.get(year) ?? null),
      },
      {
        ...{ name: say('replaced'), type: 'scatter', symbol: 'diamond', symbolSize: 5, z: 3 },
        itemStyle: { color: t.quiet },
        data: observations
          .filter((one) => one.replaced && one.definition === (definition?.number ?? null))
          .map(({ year, value }) => [String(year), value]),
      },
      {
        ...{ name: say('assumed'), type: 'scatter', symbol: 'circle', symbolSize: 9, z: 6 },
        itemStyle: { color: t.paper, borderColor: t.ink, borderWidth: 2, borderType: 'dashed' },
        data: series.filter(({ origin }) => origin === 'assumed').map(({ year, value }) => [String(year), value]),
      },
      ...targets.map(({ path, year }) => ({
        ...{ name: say('path', { year }), type: 'line', symbol: 'none', z: 4, silent: true },
        lineStyle: { color: t.caution, width: 1.2, type: [3, 3] },
        data: path.map((point) => [String(point.year), point.value]),
      })),
      targetMarks(outlook, look, shown),
    ],
  };
}

function targetMarks({ targets }: Outlook, { tokens: t, say, isNarrow }: Look, shown: (value: number) => string) {
  return {
    ...{ name: say('target'), type: 'scatter', symbol: 'diamond', symbolSize: 12, z: 7 },
    itemStyle: { color: t.caution },
    label: {
      ...{ show: true, position: isNarrow ? 'left' : 'right', color: t.ink, distance: 8 },
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const { year, value, probability } = targets[dataIndex]!;
        const chance = probability === null ? '' : ` · ${probability.toFixed(2)}`;
        return isNarrow ? shown(value) : `${year}: ${shown(value)}${chance}`;
      },
    },
    labelLayout: { hideOverlap: false, moveOverlap: 'shiftY' },
    data: targets.map(({ year, value }) => [String(year), value]),
  };
}

function yearsOf({ series, fan, targets }: Outlook): number[] {
  const all = [...series, ...fan, ...targets].map(({ year }) => year);
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const lowest = ({ quantiles }: Outlook['fan'][number]) => quantiles[0] ?? 0;

/** The fan begins where the observations end. */
function lastAt(year: number, { series, fan }: Outlook): number | null {
  const last = series.at(-1);
  return fan.length > 0 && last?.year === year ? last.value : null;
}

/** A band is what lies above an invisible line. */
function bandSeries(years: readonly number[], outlook: Outlook, band: (typeof bands)[number], t: Tokens): object[] {
  const at = (year: number, place: number) =>
    outlook.fan.find((each) => each.year === year)?.quantiles[place] ?? lastAt(year, outlook);
  const low = years.map((year) => at(year, band.from));
  const wide = years.map((year, index) => {
    const high = at(year, band.to);
    return high === null || low[index] === null ? null : high - low[index]!;
  });
  const common = {
    ...{ type: 'line', symbol: 'none', silent: true, z: 1, name: ' ' },
    ...{ stack: `band ${band.share}`, stackStrategy: 'all', lineStyle: { opacity: 0 } },
  };
  return [
    { ...common, data: low },
    { ...common, data: wide, areaStyle: { color: t.accent, opacity: band.opacity } },
  ];
}

interface Told {
  readonly axisValue: string;
}

function tipOf(items: readonly Told[], { series, fan, targets }: Outlook, { say, language }: Look): string {
  const year = Number(items[0]?.axisValue);
  const shown = (value: number | null) => formatNumber(value, 'amount', language);
  const point = series.find((each) => each.year === year);
  const ahead = fan.find((each) => each.year === year);
  const lines = [
    String(year),
    ...(point ? [`${say(point.origin === 'assumed' ? 'assumed' : 'observed')} ${shown(point.value)}`] : []),
    ...(ahead ? [`${say('median')} ${shown(ahead.quantiles[3] ?? null)}`] : []),
    ...(ahead
      ? bands.map(
          ({ from, to, share }) =>
            `${say('band', { share })} ${shown(ahead.quantiles[from] ?? null)}–${shown(ahead.quantiles[to] ?? null)}`,
        )
      : []),
    ...targets.filter((each) => each.year === year).map(({ value }) => `${say('target')} ${shown(value)}`),
  ];
  return asHtml(lines.join('\n')).replaceAll('\n', '<br>');
}
