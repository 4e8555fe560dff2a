import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import type { DatasetView } from '../data/index.ts';
import { categorical, formatNumber } from '../design/index.ts';
import { Chart } from '../parts/chart.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { byOverlap, type PairPart } from './pair-parts.ts';
import { useRivalryWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly region: string;
  readonly other: string;
  readonly parts: readonly PairPart[];
}

const shownAtMost = 12;

/** Both regions' shares side by side in the industries that overlap most. */
export function PairShares({ dataset, region, other, parts }: Props) {
  const say = useRivalryWords();
  const text = useText();
  const language = useLanguage();
  const [colourA, colourB] = categorical[useThemeMode()];
  const top = useMemo(() => byOverlap(parts).slice(0, shownAtMost), [parts]);
  const name = (code: string) => text(dataset.industryName(code));
  const [a, b] = [text(dataset.regionName(region)), text(dataset.regionName(other))];
  const percent = (value: number | null) => formatNumber(value, 'share', language);
  const option = useMemo(() => {
    // The first pair of bars carries the names, so that no legend is needed.
    const bar = (label: string, colour: string, pick: (part: PairPart) => number | null) => ({
      type: 'bar',
      name: label,
      data: top.map(pick),
      barWidth: 8,
      barGap: '25%',
      itemStyle: { color: colour, borderRadius: 1 },
      label: {
        show: true,
        position: 'right',
        color: colour,
        formatter: ({ dataIndex }: { dataIndex: number }) => (dataIndex === 0 ? label : ''),
      },
    });
    return {
      grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis', axisPointer: { type: 'none' }, valueFormatter: percent },
      xAxis: {
        type: 'value',
        min: 0,
        splitNumber: 4,
        axisLabel: { formatter: (value: number) => `${Math.round(value * 100)}%` },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: top.map(({ industry }) => name(industry)),
        axisLabel: { width: 180, overflow: 'truncate' },
      },
      series: [bar(a, colourA!, ({ shareA }) => shareA), bar(b, colourB!, ({ shareB }) => shareB)],
    };
    // Names and format follow language and dataset.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [top, a, b, colourA, colourB, language, dataset]);
  const title = say('shares', { a, b });
  if (top.length === 0) return null;
  return (
    <Chart
      title={title}
      name={title}
      description={say('sharesSay', { count: top.length, first: name(top[0]!.industry) })}
      option={option}
      height={top.length * 34 + 40}
      data={() => ({
        title,
        columns: [say('industry'), say('shareOf', { name: a }), say('shareOf', { name: b }), say('part')],
        rows: top.map((part) => [name(part.industry), part.shareA, part.shareB, part.overlap]),
      })}
    />
  );
}
