import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { RoomLink } from '../app/room-link.tsx';
import { type DatasetView, type IndicatorMeaning, useIndicator } from '../data/index.ts';
import { formatAmount, formatNumber, inUnit, type NumberKind, unitName } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Term } from '../parts/term.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { RegionIndustry } from './use-region.ts';
import { useRegionWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly region: string;
  readonly industries: readonly RegionIndustry[];
  readonly evidence: Evidence;
}

/** Every industry of the region with its figures; each can be asked “why?”. */
export function IndustriesTable({ dataset, region, industries, evidence }: Props) {
  const say = useRegionWords();
  const text = useText();
  const columns = useColumns(dataset, region, industries, evidence);
  return (
    <DataTable
      title={say('table')}
      sortInAddress
      rows={industries}
      columns={columns}
      rowKey={(i) => i.code}
      sortedBy={{ key: 'lq', direction: 'descending' }}
      source={sourceLine(evidence, text)}
    />
  );
}

function useColumns(
  dataset: DatasetView,
  region: string,
  industries: readonly RegionIndustry[],
  evidence: Evidence,
): Column<RegionIndustry>[] {
  const say = useRegionWords();
  const text = useText();
  const language = useLanguage();
  const [lq, density, pci] = [useIndicator('lq'), useIndicator('density'), useIndicator('pci')];
  return useMemo(() => {
    const { unit, name } = dataset.measure;
    const total = industries.reduce((sum, i) => sum + (i.value ?? 0), 0);
    const title = (i: RegionIndustry, what: string) => `${text(dataset.regionName(region))} · ${i.name} · ${what}`;
    const figure = (i: RegionIndustry, indicator: string, what: string, shown: string) => (
      <WhyNumber
        shown={shown}
        figure={{
          title: title(i, what),
          value: shown,
          evidence,
          explain: { indicator, region, industry: i.code, year: dataset.year },
        }}
      />
    );
    const indicatorColumn = (
      key: 'lq' | 'density' | 'pci',
      kind: NumberKind,
      meaning: IndicatorMeaning | undefined,
    ) => {
      const what = meaning ? text(meaning.name) : key;
      return {
        key,
        name: what,
        head: meaning ? <Term definition={text(meaning.definition)}>{what}</Term> : what,
        kind: 'number' as const,
        value: (i: RegionIndustry) => i[key],
        show: (i: RegionIndustry) => figure(i, key, what, formatNumber(i[key], kind, language)),
      };
    };
    return [
      {
        key: 'industry',
        name: say('industry'),
        kind: 'text',
        value: (i) => i.name,
        show: (i) => (
          <RoomLink to="/industry" pick={{ industry: i.code }}>
            {i.name}
          </RoomLink>
        ),
      },
      {
        key: 'value',
        name: `${text(name)} (${unitName(unit, language)})`,
        kind: 'number',
        value: (i) => (i.value === null ? null : inUnit(i.value, unit, language)),
        show: (i) =>
          figure(
            i,
            'value',
            text(name),
            formatNumber(i.value === null ? null : inUnit(i.value, unit, language), 'amount', language),
          ),
        total: formatAmount(total, unit, language),
      },
      {
        key: 'share',
        name: say('share'),
        kind: 'number',
        value: (i) => i.share,
        show: (i) => formatNumber(i.share, 'share', language),
      },
      indicatorColumn('lq', 'index', lq),
      indicatorColumn('density', 'index', density),
      indicatorColumn('pci', 'score', pci),
    ] satisfies Column<RegionIndustry>[];
  }, [dataset, region, industries, evidence, say, text, language, lq, density, pci]);
}
