import type { Evidence } from '@yanzhen/platform/operations';
import { RoomLink } from '../app/room-link.tsx';
import type { DatasetView, Row } from '../data/index.ts';
import { formatNumber, type NumberKind } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useRivalryWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly rows: readonly Row[];
  readonly evidence: Evidence;
  /** By industry, how many regions' documents name it a priority; undefined while that is not known. */
  readonly wanted: ReadonlyMap<string, number> | undefined;
  readonly onWanted: (industry: string) => void;
}

const states = {
  crowding: 'stateCrowding',
  expansion: 'stateExpansion',
  concentration: 'stateConcentration',
  retreat: 'stateRetreat',
} as const;

/** Industry by industry: who moves in, how demand grew, and what that adds up to. */
export function CrowdingTable({ dataset, rows, evidence, wanted, onWanted }: Props) {
  const say = useRivalryWords();
  const text = useText();
  const language = useLanguage();
  const name = (row: Row) => text(dataset.industryName(String(row['industry'])));
  const stateOf = (row: Row) => {
    const state = states[String(row['state']) as keyof typeof states];
    return state ? say(state) : '—';
  };
  const number = (key: string, label: string, kind: NumberKind, write?: (row: Row) => string): Column<Row> => ({
    key,
    name: label,
    kind: 'number',
    value: (row) => (typeof row[key] === 'number' ? row[key] : null),
    show: (row) => {
      const value = typeof row[key] === 'number' ? row[key] : null;
      const shown = write?.(row) ?? formatNumber(value, kind, language);
      const explain = { indicator: 'crowding', industry: String(row['industry']) };
      return <WhyNumber shown={shown} figure={{ title: `${name(row)} · ${label}`, value: shown, evidence, explain }} />;
    },
  });
  return (
    <DataTable
      title={say('crowdingTitle')}
      rows={rows}
      rowKey={(row) => String(row['industry'])}
      sortedBy={{ key: 'rising', direction: 'descending' }}
      source={sourceLine(evidence, text)}
      columns={[
        {
          key: 'industry',
          name: say('industry'),
          kind: 'text',
          value: name,
          show: (row) => (
            <RoomLink to="/industry" pick={{ industry: String(row['industry']) }}>
              {name(row)}
            </RoomLink>
          ),
        },
        number('rising', say('rising'), 'count', (row) =>
          say('ofRegions', { rising: Number(row['rising']), regions: Number(row['regions']) }),
        ),
        {
          key: 'wanted',
          name: say('wanted'),
          kind: 'number',
          value: (row) => wanted?.get(String(row['industry'])) ?? null,
          show: (row) => {
            const count = wanted?.get(String(row['industry']));
            if (count === undefined) return '—';
            const label = say('wantedShow', { name: name(row) });
            return (
              <button
                type="button"
                className="why-number"
                aria-label={`${say('wantedOf', { count })}：${label}`}
                title={label}
                onClick={() => onWanted(String(row['industry']))}
              >
                {say('wantedOf', { count })}
              </button>
            );
          },
        },
        number('demand_growth', say('demandGrowth'), 'change'),
        number('economy_growth', say('economyGrowth'), 'change'),
        number('pushed_in', say('pushedIn'), 'share'),
        { key: 'state', name: say('state'), kind: 'text', value: stateOf },
      ]}
    />
  );
}
