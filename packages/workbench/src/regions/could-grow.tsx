import { useMemo } from 'react';
import { hasRoom } from '../app/has-room.ts';
import { RoomLink } from '../app/room-link.tsx';
import { useThemeMode } from '../app/theme-mode.ts';
import { type DatasetView, useIndicator } from '../data/index.ts';
import { formatNumber, type Language, tokens } from '../design/index.ts';
import { asHtml } from '../parts/as-html.ts';
import { Block } from '../parts/block.tsx';
import { Chart } from '../parts/chart.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useLanguage, useText } from '../words/index.ts';
import { candidates } from './candidates.ts';
import type { RegionIndustry } from './use-region.ts';
import { useRegionWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly region: string;
  readonly industries: readonly RegionIndustry[];
}

const labelled = 8;
const labelledNarrow = 4;

/** Industries not yet a strength: how near, and how complex. */
export function CouldGrow({ dataset, region, industries }: Props) {
  const say = useRegionWords();
  const text = useText();
  const language = useLanguage();
  const mode = useThemeMode();
  const isNarrow = useNarrow();
  const density = useIndicator('density');
  const pci = useIndicator('pci');
  const shown = useMemo(() => candidates(industries).filter((i) => i.pci !== null), [industries]);
  const [xName, yName] = [density ? text(density.name) : '', pci ? text(pci.name) : ''];
  const option = useMemo(
    () =>
      scatterOption(shown, { xName, yName, language, isNarrow, ink: tokens[mode].ink, accent: tokens[mode].accent }),
    [shown, xName, yName, language, isNarrow, mode],
  );
  const title = say('growChart', { year: dataset.year });
  if (shown.length === 0) return <Block title={say('grow')} answer={say('growNone')} />;
  return (
    <Block title={say('grow')} answer={say('growAnswer', { count: shown.length })}>
      <Chart
        title={title}
        name={`${text(dataset.regionName(region))} ${title}`}
        description={`${title}: ${shown
          .slice(0, 12)
          .map((i) => tipOf(i, language))
          .join('; ')}`}
        option={option}
        height={420}
        data={() => ({
          title,
          columns: [say('code'), say('industry'), xName, yName],
          rows: shown.map((i) => [i.code, i.name, i.density, i.pci]),
        })}
      />
      {hasRoom('/frontier') && (
        <p className="no-print">
          <RoomLink to="/frontier">{say('frontierLink')} →</RoomLink>
        </p>
      )}
    </Block>
  );
}

interface Look {
  readonly xName: string;
  readonly yName: string;
  readonly language: Language;
  readonly isNarrow: boolean;
  readonly ink: string;
  readonly accent: string;
}

function scatterOption(shown: readonly RegionIndustry[], look: Look) {
  const named = new Set(shown.slice(0, look.isNarrow ? labelledNarrow : labelled).map(({ code }) => code));
  // On a telephone there is no room beside the chart: names in its right half stand on the left of their marks.
  const xs = shown.map((i) => i.density ?? 0);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  const side = (x: number) => (look.isNarrow && x > middle ? 'left' : 'right');
  return {
    grid: { left: 8, right: look.isNarrow ? 16 : 112, top: 32, bottom: 32, containLabel: true },
    xAxis: { type: 'value', scale: true, name: look.xName, nameLocation: 'middle', nameGap: 28 },
    yAxis: { type: 'value', scale: true, name: look.yName, nameTextStyle: { align: 'left' } },
    tooltip: { formatter: (p: { dataIndex: number }) => asHtml(tipOf(shown[p.dataIndex]!, look.language)) },
    series: [
      {
        type: 'scatter',
        symbolSize: 9,
        itemStyle: { color: look.accent, opacity: 0.75 },
        labelLayout: { hideOverlap: true },
        data: shown.map((i) => ({
          name: i.name,
          value: [i.density, i.pci],
          label: {
            show: named.has(i.code),
            position: side(i.density ?? 0),
            formatter: '{b}',
            ...(look.isNarrow ? { width: 140, overflow: 'truncate' } : {}),
            color: look.ink,
          },
        })),
      },
    ],
  };
}

function tipOf(i: RegionIndustry, language: Language): string {
  const [density, pci] = [formatNumber(i.density, 'index', language), formatNumber(i.pci, 'score', language)];
  return `${i.name}: ${density}, ${pci}`;
}
