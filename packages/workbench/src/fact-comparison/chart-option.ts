import type { EChartsCoreOption } from 'echarts/core';
import { categorical, type ThemeMode, tokens } from '../design/index.ts';
import { asHtml } from '../parts/as-html.ts';
import type { ShownFact } from '../reader/use-facts.ts';
import type { SayFacts } from './words.ts';

interface Drawn {
  readonly facts: readonly ShownFact[];
  readonly place: (fact: ShownFact) => string;
  readonly valueOf: (fact: ShownFact) => string;
  readonly say: SayFacts;
  readonly mode: ThemeMode;
  readonly isNarrow: boolean;
  readonly unit: string;
}

/** Places on the vertical axis in order of their newest figure, one series for each year and kind. */
export function chartOption({ facts, place, valueOf, say, mode, isNarrow, unit }: Drawn): EChartsCoreOption {
  const t = tokens[mode];
  const places = placesInOrder(facts, place);
  const years = [...new Set(facts.map(({ year }) => year))].sort((a, b) => (a ?? 0) - (b ?? 0));
  const groups = [...Map.groupBy(facts, ({ year, kind }) => `${year} ${kind}`).values()];
  groups.sort((a, b) => (a[0]!.year ?? 0) - (b[0]!.year ?? 0) || (a[0]!.kind < b[0]!.kind ? -1 : 1));
  const series = groups.map((group) => {
    const { year, kind } = group[0]!;
    const colour = categorical[mode][years.indexOf(year) % categorical[mode].length]!;
    const isTarget = kind === 'target';
    return {
      type: 'scatter',
      name: say(isTarget ? 'seriesTarget' : 'seriesAchieved', { year: year ?? '' }),
      symbol: 'circle',
      symbolSize: isTarget ? 12 : 9,
      itemStyle: isTarget ? { color: 'transparent', borderColor: colour, borderWidth: 2 } : { color: colour },
      data: group.map((fact) => ({
        value: [fact.value, place(fact)],
        tip: `${place(fact)} · ${year} ${say(kind)}: ${valueOf(fact)}`,
      })),
    };
  });
  return {
    legend: { top: 0, left: 0, textStyle: { color: t.ink }, itemGap: 16, inactiveColor: t.quiet },
    grid: { top: 48, right: 24, bottom: 32, left: isNarrow ? 96 : 128 },
    tooltip: { formatter: ({ data }: { data: { tip: string } }) => asHtml(data.tip) },
    xAxis: {
      type: 'value',
      scale: true,
      boundaryGap: ['6%', '6%'],
      axisLabel: { formatter: (value: number) => axisText(value, unit) },
    },
    yAxis: { type: 'category', data: places, splitLine: { show: true, lineStyle: { color: t.line } } },
    series,
  };
}

function axisText(value: number, unit: string): string {
  return `${value.toLocaleString('en-US')}${unit === '%' ? '%' : ''}`;
}

/** From the lowest at the bottom to the highest at the top, by each place's newest figure. */
function placesInOrder(facts: readonly ShownFact[], place: (fact: ShownFact) => string): string[] {
  const newest = new Map<string, ShownFact>();
  for (const fact of facts) {
    const known = newest.get(place(fact));
    if (known === undefined || (known.year ?? 0) <= (fact.year ?? 0)) newest.set(place(fact), fact);
  }
  return [...newest].sort((a, b) => a[1].value - b[1].value).map(([name]) => name);
}
