import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import type { DatasetView } from '../data/index.ts';
import { aroundOne, formatNumber, tokens } from '../design/index.ts';
import { asHtml } from '../parts/as-html.ts';
import { Block } from '../parts/block.tsx';
import { Chart } from '../parts/chart.tsx';
import { estimateDecal } from '../parts/estimate-pattern.ts';
import { joinSentences, useLanguage, useText } from '../words/index.ts';
import type { RegionIndustry } from './use-region.ts';
import { strengthsOf } from './use-region-answer.ts';
import { useRegionWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly region: string;
  readonly industries: readonly RegionIndustry[];
}

const most = 15;

/** The region's strengths as bars of location quotient around 1. */
export function Strengths({ dataset, region, industries }: Props) {
  const say = useRegionWords();
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const mode = useThemeMode();
  const strong = useMemo(() => strengthsOf(industries), [industries]);
  const shown = useMemo(() => strong.slice(0, most), [strong]);
  const option = useMemo(() => {
    const scale = aroundOne(4, mode);
    const decal = dataset.measure.estimate ? estimateDecal(tokens[mode]) : null;
    return {
      grid: { left: 0, right: 56, top: 4, bottom: 4, containLabel: true },
      xAxis: {
        type: 'value',
        min: 0,
        // Bars start at LQ = 1: the axis counts doublings.
        axisLabel: { formatter: (doublings: number) => formatNumber(2 ** doublings, 'index', language) },
        minInterval: 1,
      },
      yAxis: { type: 'category', inverse: true, data: shown.map(({ name }) => name) },
      tooltip: { formatter: (p: { dataIndex: number }) => asHtml(tipOf(shown[p.dataIndex]!, language)) },
      series: [
        {
          type: 'bar',
          barWidth: 14,
          cursor: 'pointer',
          data: shown.map(({ lq }) => ({
            value: Math.log2(lq!),
            itemStyle: { color: scale.colour(Math.max(lq!, 1.35)), decal },
            label: { show: true, position: 'right', formatter: formatNumber(lq, 'index', language) },
          })),
          label: { color: tokens[mode].ink },
        },
      ],
    };
  }, [shown, language, mode, dataset.measure.estimate]);
  const title = say('strengthsChart', { year: dataset.year });
  if (shown.length === 0) return null;
  return (
    <Block title={say('strengths')}>
      <Chart
        title={title}
        name={`${text(dataset.regionName(region))} ${title}`}
        description={`${title}: ${shown.map((i) => tipOf(i, language)).join('; ')}`}
        option={option}
        height={shown.length * 26 + 36}
        note={joinSentences(
          [
            ...(strong.length > most ? [say('strengthsMost', { count: strong.length, shown: most })] : []),
            say('strengthsNote'),
          ],
          language,
        )}
        data={() => ({
          title,
          columns: [say('code'), say('industry'), 'LQ'],
          rows: shown.map(({ code, name, lq }) => [code, name, lq]),
        })}
        onPick={({ name }) => {
          const industry = shown.find((i) => i.name === name)?.code;
          if (industry) void navigate({ to: '/industry', search: () => ({ industry }) });
        }}
      />
    </Block>
  );
}

function tipOf({ name, lq }: RegionIndustry, language: 'zh' | 'en'): string {
  return `${name} ${formatNumber(lq, 'index', language)}`;
}
