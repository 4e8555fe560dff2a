import type { Evidence } from '@yanzhen/platform/operations';
import { RoomLink } from '../app/room-link.tsx';
import type { DatasetView } from '../data/index.ts';
import { formatNumber, type NumberKind } from '../design/index.ts';
import { sourceLine } from '../parts/citation.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import type { Figure } from '../parts/why.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { byDistance, type CellMove, distanceOf, type PairMove, type RegionMove } from './moves.ts';
import { useWhatIfWords } from './words.ts';

interface Props<T> {
  readonly dataset: DatasetView;
  readonly moves: readonly T[];
  readonly evidence: Evidence;
}

/** Quotients before and after, the farthest moved first. */
export function CellTable({ dataset, moves, evidence }: Props<CellMove>) {
  const say = useWhatIfWords();
  const text = useText();
  const numbers = useNumbers<CellMove>(evidence);
  const title = (move: CellMove) =>
    `${text(dataset.regionName(move.region))} · ${text(dataset.industryName(move.industry))} · ${say('lq')}`;
  const explain = ({ region, industry }: CellMove) => ({ indicator: 'lq', region, industry, year: dataset.year });
  return (
    <DataTable
      title={say('cellsTable')}
      rows={byDistance(moves, (move) => move)}
      rowKey={({ region, industry }) => `${region} ${industry}`}
      source={sourceLine(evidence, text)}
      height={420}
      columns={[
        {
          key: 'region',
          name: say('region'),
          kind: 'text',
          value: ({ region }) => text(dataset.regionName(region)),
        },
        {
          key: 'industry',
          name: say('industry'),
          kind: 'text',
          value: ({ industry }) => text(dataset.industryName(industry)),
        },
        numbers.figure('before', say('before'), ({ before }) => before, 'index', title, explain),
        numbers.figure('after', say('after'), ({ after }) => after, 'index', title),
        numbers.plain('change', say('change'), distanceOf, 'score'),
        {
          key: 'strength',
          name: say('strengthColumn'),
          kind: 'text',
          value: ({ strength }) => (strength === undefined ? null : say(strength)),
        },
      ]}
    />
  );
}

/** Complexity and ranks before and after. */
export function RegionTable({ dataset, moves, evidence }: Props<RegionMove>) {
  const say = useWhatIfWords();
  const text = useText();
  const numbers = useNumbers<RegionMove>(evidence);
  const title = ({ region }: RegionMove) => `${text(dataset.regionName(region))} · ECI`;
  const explain = ({ region }: RegionMove) => ({ indicator: 'eci', region, year: dataset.year });
  return (
    <DataTable
      title={say('regionsTable')}
      rows={byDistance(moves, (move) => move)}
      rowKey={({ region }) => region}
      source={sourceLine(evidence, text)}
      height={420}
      columns={[
        {
          key: 'region',
          name: say('region'),
          kind: 'text',
          value: ({ region }) => text(dataset.regionName(region)),
          show: ({ region }) => (
            <RoomLink to="/region" pick={{ region }}>
              {text(dataset.regionName(region))}
            </RoomLink>
          ),
        },
        numbers.figure('before', `ECI · ${say('before')}`, ({ before }) => before, 'score', title, explain),
        numbers.figure('after', `ECI · ${say('after')}`, ({ after }) => after, 'score', title),
        numbers.rank('rank-before', say('rankBefore'), ({ rankBefore }) => rankBefore),
        numbers.rank('rank-after', say('rankAfter'), ({ rankAfter }) => rankAfter),
      ]}
    />
  );
}

/** Likeness before and after. */
export function PairTable({ dataset, moves, evidence }: Props<PairMove>) {
  const say = useWhatIfWords();
  const text = useText();
  const numbers = useNumbers<PairMove>(evidence);
  const names = ({ a, b }: PairMove) => `${text(dataset.regionName(a))} – ${text(dataset.regionName(b))}`;
  const explain = (indicator: string) => (pair: PairMove) => ({
    indicator,
    ...{ region: pair.a, other: pair.b, year: dataset.year },
  });
  const both = (key: 'similarity' | 'overlap', before: string, after: string): Column<PairMove>[] => [
    numbers.figure(`${key}-before`, before, (pair) => pair[key].before, 'index', names, explain(key)),
    numbers.figure(`${key}-after`, after, (pair) => pair[key].after, 'index', names),
  ];
  return (
    <DataTable
      title={say('pairsTable')}
      rows={byDistance(moves, ({ similarity }) => similarity)}
      rowKey={({ a, b }) => `${a} ${b}`}
      source={sourceLine(evidence, text)}
      height={420}
      columns={[
        { key: 'a', name: say('first'), kind: 'text', value: ({ a }) => text(dataset.regionName(a)) },
        { key: 'b', name: say('second'), kind: 'text', value: ({ b }) => text(dataset.regionName(b)) },
        ...both('similarity', say('similarityBefore'), say('similarityAfter')),
        numbers.plain('change', say('change'), ({ similarity }) => distanceOf(similarity), 'score'),
        ...both('overlap', say('overlapBefore'), say('overlapAfter')),
      ]}
    />
  );
}

/** Columns of numbers: those that can be asked why, plain ones, ranks. Only what stands in the data has an account. */
function useNumbers<T>(evidence: Evidence) {
  const language = useLanguage();
  const say = useWhatIfWords();
  const column = (key: string, name: string, value: (row: T) => number | null) =>
    ({ key, name, kind: 'number', value }) as const;
  return {
    figure(
      key: string,
      name: string,
      value: (row: T) => number | null,
      kind: NumberKind,
      title: (row: T) => string,
      explain?: (row: T) => NonNullable<Figure['explain']>,
    ): Column<T> {
      const show = (row: T) => {
        const shown = formatNumber(value(row), kind, language);
        const what = `${title(row)} · ${name}`;
        const figure: Figure = explain
          ? { title: what, value: shown, evidence, explain: explain(row) }
          : { title: say('figureOf', { what }), value: shown, evidence };
        return <WhyNumber shown={shown} figure={figure} />;
      };
      return { ...column(key, name, value), show };
    },
    plain: (key: string, name: string, value: (row: T) => number | null, kind: NumberKind): Column<T> => ({
      ...column(key, name, value),
      show: (row) => formatNumber(value(row), kind, language),
    }),
    rank: (key: string, name: string, value: (row: T) => number | null): Column<T> => ({
      ...column(key, name, value),
      show: (row) => value(row) ?? <span className="quiet">{say('sameRank')}</span>,
    }),
  };
}
