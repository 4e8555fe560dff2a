import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { DatasetView } from '../data/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useText } from '../words/index.ts';
import type { Presented, PresentedRegion } from './use-presented.ts';
import { useOverviewWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly industry: string | undefined;
  readonly presented: Presented;
}

/** The table that proves the map; every figure can be asked “why?”. */
export function FiguresTable({ dataset, industry, presented }: Props) {
  const say = useOverviewWords();
  const text = useText();
  const [{ region }] = useAddress();
  const { indicator, indicatorName, evidence, title } = presented;
  const columns = useMemo(
    (): Column<PresentedRegion>[] => [
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
      { key: 'code', name: say('code'), kind: 'text', value: (r) => r.code },
      {
        key: indicator.code,
        name: indicatorName,
        kind: 'number',
        value: (r) => r.value,
        show: (r) => (
          <WhyNumber
            shown={r.shown}
            figure={{
              title: `${r.name} · ${title}`,
              value: r.shown,
              evidence,
              explain: {
                indicator: indicator.code === 'share' ? 'value' : indicator.code,
                region: r.code,
                year: dataset.year,
                ...(industry === undefined ? {} : { industry }),
              },
            }}
          />
        ),
      },
    ],
    [say, indicator, indicatorName, evidence, title, dataset.year, industry],
  );
  return (
    <DataTable
      title={say('table')}
      sortInAddress
      rows={presented.regions}
      columns={columns}
      rowKey={(r) => r.code}
      chosen={region}
      source={sourceLine(evidence, text)}
      height={420}
    />
  );
}
