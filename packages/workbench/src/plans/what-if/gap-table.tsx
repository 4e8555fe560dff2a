import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client, numberIn, type Row, rowsOf, textIn, type WireTable } from '../../data/index.ts';
import { formatNumber } from '../../design/index.ts';
import { AnswerSentence } from '../../parts/answer-sentence.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { useLanguage, useText } from '../../words/index.ts';
import { withUnit } from '../item-name.ts';
import type { Tree } from './parts.ts';
import { useTakesWords } from './words.ts';

interface Props {
  readonly tree: Tree | undefined;
  readonly target: number | null;
  readonly years: number;
  /** Of the total, and of what adds up to it; factors have units of their own. */
  readonly unit: string;
}

/** Where the tree arrives, what each line adds to the change, what is missing, and what would close it. */
export function GapTable({ tree, target, years, unit }: Props) {
  const say = useTakesWords();
  const input = { years, tree, ...(target !== null && target > 0 && { target }) };
  const isReady = tree !== undefined && years >= 1;
  const { data, error } = useQuery({
    queryKey: ['plans.drivers', input],
    queryFn: ({ signal }) => client.call('plans.drivers', input, { signal }) as Promise<WireTable>,
    enabled: isReady,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (!isReady) return <p className="quiet">{say('empty')}</p>;
  if (error) return <ErrorState error={error} />;
  if (data === undefined) return null;
  return <Gap table={data} target={input.target ?? null} years={years} unit={unit} />;
}

interface GapProps extends Pick<Props, 'target' | 'years' | 'unit'> {
  readonly table: WireTable;
}

function Gap({ table, target, years, unit }: GapProps) {
  const say = useTakesWords();
  const language = useLanguage();
  const text = useText();
  const rows = rowsOf(table).map((row, place) => ({ ...row, place }));
  const columns = useColumns(target !== null);
  const total = numberIn(rows[0] as Row, 'later') ?? 0;
  const answer = say(target === null ? 'answerOpen' : 'answer', {
    years,
    total: withUnit(fourDigits(total), unit, language),
    target: target === null ? '' : withUnit(target, unit, language),
    gap: table.evidence.notes.map((note) => text(note.text)).join(''),
  });
  return (
    <>
      <AnswerSentence text={answer} evidence={table.evidence} />
      <DataTable
        title={say('table')}
        rows={rows}
        columns={columns}
        rowKey={(row) => String(row['place'])}
        source="plans drivers"
      />
    </>
  );
}

/** Factors may be a million times apart: digits that count, not places. */
const fourDigits = (value: number) => Number(value.toPrecision(4));

function useColumns(hasTarget: boolean): Column<Row>[] {
  const say = useTakesWords();
  const language = useLanguage();
  const number = (key: string, name: string): Column<Row> => ({
    ...{ key, name, kind: 'number', value: (row) => numberIn(row, key) },
    show: (row) => (row[key] === null ? '—' : withUnit(fourDigits(numberIn(row, key) ?? 0), '', language)),
  });
  const rate = (key: string, name: string, isNeeded: boolean): Column<Row> => ({
    ...{ key, name, kind: 'number', value: (row) => numberIn(row, key) },
    show: (row) => {
      if (row['kind'] !== 'leaf') return '';
      if (row[key] === null && isNeeded) return say(row['rate'] === row['rate_together'] ? 'held' : 'cannot');
      if (row[key] === null) return '—';
      return formatNumber(numberIn(row, key), 'change', language);
    },
  });
  const name: Column<Row> = {
    key: 'name',
    name: say('part'),
    kind: 'text',
    value: (row) => textIn(row, 'name'),
    show: (row) => (
      <span style={{ paddingInlineStart: `${(numberIn(row, 'depth') ?? 0) * 1.25}em` }}>
        {textIn(row, 'name')}
        {row['kind'] !== 'leaf' && <span className="quiet"> {row['kind'] === 'sum' ? 'Σ' : '×'}</span>}
      </span>
    ),
  };
  return [
    name,
    number('now', say('last')),
    rate('rate', say('rateNow'), false),
    number('later', say('later')),
    number('contribution', say('contribution')),
    ...(hasTarget
      ? [
          rate('rate_together', say('rateTogether'), true),
          number('later_together', say('laterTogether')),
          rate('rate_alone', say('rateAlone'), true),
        ]
      : []),
  ];
}
