import type { Evidence } from '@yanzhen/platform/operations';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { DatasetView } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { RankedBy } from './controls.tsx';
import { type Ranked, type Test, tests } from './ranking.ts';
import { useRobustnessWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly ranked: readonly Ranked[];
  readonly indicator: RankedBy;
  readonly what: string;
  readonly evidence: Evidence;
}

/** Every region's value, rank and ranges. */
export function RangesTable({ dataset, ranked, indicator, what, evidence }: Props) {
  const say = useRobustnessWords();
  const text = useText();
  const language = useLanguage();
  const [{ region }] = useAddress();
  const name = (code: string) => text(dataset.regionName(code));
  const end = (test: Test, of: 'low' | 'high'): Column<Ranked> => ({
    key: `${test}-${of}`,
    name: say(of === 'low' ? 'best' : 'worst', { test: say(test) }),
    kind: 'number',
    value: (one) => one[test][of],
    show: (one) => one[test][of] ?? '—',
  });
  return (
    <DataTable
      title={say('table')}
      rows={ranked}
      rowKey={(one) => one.region}
      chosen={region}
      source={sourceLine(evidence, text)}
      columns={[
        {
          key: 'region',
          name: say('region'),
          kind: 'text',
          value: (one) => name(one.region),
          show: (one) => (
            <RoomLink to="/region" pick={{ region: one.region }}>
              {name(one.region)}
            </RoomLink>
          ),
        },
        {
          key: 'value',
          name: what,
          kind: 'number',
          value: ({ value }) => value,
          show: (one) => {
            const shown = formatNumber(one.value, indicator === 'diversity' ? 'count' : 'score', language);
            const explain = { indicator, region: one.region, year: dataset.year };
            return (
              <WhyNumber
                shown={shown}
                figure={{ title: `${name(one.region)} · ${what}`, value: shown, evidence, explain }}
              />
            );
          },
        },
        {
          key: 'rank',
          name: say('rank'),
          kind: 'number',
          value: ({ rank }) => rank,
          show: ({ rank }) => rank ?? say('noRank'),
        },
        ...tests.flatMap((test) => [end(test, 'low'), end(test, 'high')]),
      ]}
    />
  );
}
