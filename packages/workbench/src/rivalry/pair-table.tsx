import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { RoomLink } from '../app/room-link.tsx';
import type { DatasetView } from '../data/index.ts';
import { formatNumber, type NumberKind } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { PairPart } from './pair-parts.ts';
import { useRivalryWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly region: string;
  readonly other: string;
  readonly parts: readonly PairPart[];
  readonly evidence: Evidence;
}

/** Every industry's part of the pair's likeness; the parts add up to the pair's figures. */
export function PairTable({ dataset, region, other, parts, evidence }: Props) {
  const say = useRivalryWords();
  const text = useText();
  const columns = usePartColumns(dataset, region, other, parts, evidence);
  return (
    <DataTable
      title={say('splitTitle')}
      rows={parts}
      columns={columns}
      rowKey={({ industry }) => industry}
      sortedBy={{ key: 'overlap', direction: 'descending' }}
      source={sourceLine(evidence, text)}
    />
  );
}

function usePartColumns(
  dataset: DatasetView,
  region: string,
  other: string,
  parts: readonly PairPart[],
  evidence: Evidence,
): Column<PairPart>[] {
  const say = useRivalryWords();
  const text = useText();
  const language = useLanguage();
  return useMemo(() => {
    const regions = [text(dataset.regionName(region)), text(dataset.regionName(other))] as const;
    const number = (
      key: keyof PairPart & ('shareA' | 'shareB' | 'similarity' | 'distance' | 'overlap'),
      name: string,
      kind: NumberKind,
    ): Column<PairPart> => {
      const show = (value: number | null) => formatNumber(value, kind, language);
      const sum = parts.reduce((total, part) => total + (part[key] ?? 0), 0);
      return {
        key,
        name,
        kind: 'number',
        value: (part) => part[key],
        show: (part) => (
          <WhyNumber
            shown={show(part[key])}
            figure={{
              title: `${regions.join(' – ')} · ${text(dataset.industryName(part.industry))} · ${name}`,
              value: show(part[key]),
              evidence,
            }}
          />
        ),
        total: show(sum),
      };
    };
    return [
      {
        key: 'industry',
        name: say('industry'),
        kind: 'text',
        value: ({ industry }) => text(dataset.industryName(industry)),
        show: ({ industry, tradable }) => (
          <>
            <RoomLink to="/industry" pick={{ industry }}>
              {text(dataset.industryName(industry))}
            </RoomLink>
            {!tradable && <span className="quiet small"> {say('setApart')}</span>}
          </>
        ),
      },
      number('shareA', say('shareOf', { name: regions[0] }), 'share'),
      number('shareB', say('shareOf', { name: regions[1] }), 'share'),
      number('overlap', say('overlap'), 'share'),
      number('similarity', say('similarity'), 'index'),
      number('distance', say('distance'), 'index'),
    ];
  }, [dataset, region, other, parts, evidence, say, text, language]);
}
