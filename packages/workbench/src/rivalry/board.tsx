import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { columnOf, type Pair, type PairIndicator, pairIndicators, pairsWith } from './pair.ts';
import { useRivalryWords } from './words.ts';

interface Props {
  readonly dataset: DatasetView;
  readonly pairs: readonly Pair[];
  readonly indicator: PairIndicator;
  readonly evidence: Evidence;
}

/** Every pair with its figures, the most alike first; one click takes a pair apart. */
export function Board({ dataset, pairs, indicator, evidence }: Props) {
  const say = useRivalryWords();
  const text = useText();
  const [{ region }, update] = useAddress();
  const columns = useColumns(dataset, evidence, (pair) => update({ region: pair.a, with: pair.b }));
  const rows = useMemo(() => (region === undefined ? pairs : pairsWith(region, pairs)), [pairs, region]);
  return (
    <DataTable
      title={say('boardTitle')}
      sortInAddress
      rows={rows}
      columns={columns}
      rowKey={({ a, b }) => `${a} ${b}`}
      sortedBy={{ key: indicator, direction: indicator === 'distance' ? 'ascending' : 'descending' }}
      source={sourceLine(evidence, text)}
    />
  );
}

function useColumns(dataset: DatasetView, evidence: Evidence, open: (pair: Pair) => void): Column<Pair>[] {
  const say = useRivalryWords();
  const text = useText();
  const language = useLanguage();
  const name = (code: string) => text(dataset.regionName(code));
  const figures = pairIndicators.map(
    (indicator): Column<Pair> => ({
      key: indicator,
      name: say(indicator),
      kind: 'number',
      value: (pair) => pair[indicator],
      show: (pair) => (
        <WhyNumber
          shown={formatNumber(pair[indicator], 'index', language)}
          figure={{
            title: `${say('pairName', { a: name(pair.a), b: name(pair.b) })} · ${say(indicator)}`,
            value: formatNumber(pair[indicator], 'index', language),
            evidence,
            explain: { indicator: columnOf[indicator], region: pair.a, other: pair.b, year: dataset.year },
          }}
        />
      ),
    }),
  );
  return [
    { key: 'a', name: say('first'), kind: 'text', value: (pair) => name(pair.a) },
    { key: 'b', name: say('second'), kind: 'text', value: (pair) => name(pair.b) },
    ...figures,
    {
      key: 'open',
      name: say('open'),
      kind: 'text',
      value: () => null,
      show: (pair) => (
        <button type="button" className="link-button" onClick={() => open(pair)}>
          {say('open')}
        </button>
      ),
    },
  ];
}
