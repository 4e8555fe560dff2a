import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { RoomLink } from '../app/room-link.tsx';
import { type DatasetView, useIndicator } from '../data/index.ts';
import { formatAmount, formatNumber, inUnit, unitName } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Term } from '../parts/term.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { IndustryRegion } from './use-industry.ts';
import { useIndustryWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly industry: string;
  readonly regions: readonly IndustryRegion[];
  readonly evidence: Evidence;
}

/** The industry in every region; each figure can be asked “why?”. */
export function RegionsTable({ dataset, industry, regions, evidence }: Props) {
  const say = useIndustryWords();
  const text = useText();
  const columns = useColumns(dataset, industry, regions, evidence);
  return (
    <DataTable
      title={say('table')}
      rows={regions}
      columns={columns}
      rowKey={(r) => r.code}
      source={sourceLine(evidence, text)}
    />
  );
}

function useColumns(
  dataset: DatasetView,
  industry: string,
  regions: readonly IndustryRegion[],
  evidence: Evidence,
): Column<IndustryRegion>[] {
  const say = useIndustryWords();
  const text = useText();
  const language = useLanguage();
  const [lq, density] = [useIndicator('lq'), useIndicator('density')];
  return useMemo(() => {
    const { unit, name } = dataset.measure;
    const amount = (value: number | null) => (value === null ? null : inUnit(value, unit, language));
    const total = regions.reduce((sum, { value }) => sum + (value ?? 0), 0);
    const why = (r: IndustryRegion, indicator: string, what: string, shown: string) => (
      <WhyNumber
        shown={shown}
        figure={{
          title: `${r.name} · ${text(dataset.industryName(industry))} · ${what}`,
          value: shown,
          evidence,
          explain: { indicator, region: r.code, industry, year: dataset.year },
        }}
      />
    );
    const ratio = (key: 'lq' | 'density', meaning: typeof lq): Column<IndustryRegion> => {
      const what = meaning ? text(meaning.name) : key;
      return {
        key,
        name: what,
        head: meaning ? <Term definition={text(meaning.definition)}>{what}</Term> : what,
        kind: 'number',
        value: (r) => r[key],
        show: (r) => why(r, key, what, formatNumber(r[key], 'index', language)),
      };
    };
    return [
      {
        key: 'region',
        name: say('region'),
        kind: 'text',
        value: (r) => r.name,
        show: (r) => (
          <RoomLink to="/region" pick={{ region: r.code }}>
            {r.name}
          </RoomLink>
        ),
      },
      {
        key: 'value',
        name: `${text(name)} (${unitName(unit, language)})`,
        kind: 'number',
        value: (r) => amount(r.value),
        show: (r) => why(r, 'value', text(name), formatNumber(amount(r.value), 'amount', language)),
        total: formatAmount(total, unit, language),
      },
      {
        key: 'share',
        name: say('share'),
        kind: 'number',
        value: (r) => r.share,
        show: (r) => formatNumber(r.share, 'share', language),
      },
      ratio('lq', lq),
      ratio('density', density),
    ];
  }, [dataset, industry, regions, evidence, say, text, language, lq, density]);
}
