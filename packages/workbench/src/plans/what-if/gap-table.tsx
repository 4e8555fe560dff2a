import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client, numberIn, type Row, rowsOf, textIn, type WireTable } from '../../data/index.ts';
import { formatAmount, formatNumber } from '../../design/index.ts';
import { AnswerSentence } from '../../parts/answer-sentence.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { useLanguage, useText } from '../../words/index.ts';
import { withUnit } from '../item-name.ts';
import type { Part } from './parts.ts';
import { useTakesWords } from './words.ts';

interface Props {
  readonly parts: readonly Part[];
  readonly target: number | null;
  readonly years: number;
  readonly unit: string;
  readonly isProduct: boolean;
}

/** Where the parts arrive, what is missing, and what would close it; for factors, what each adds to the change. */
export function GapTable({ parts, target, years, unit, isProduct }: Props) {
  const say = useTakesWords();
  const isReady = parts.length > 0 && years >= 1 && (isProduct || (target ?? 0) > 0);
  const input = isProduct
    ? { years, tree: { kind: 'product', name: say('total'), parts: parts.map(leafOf) } }
    : { years, target, parts };
  const operation = isProduct ? 'plans.drivers' : 'plans.close-gap';
  const { data, error } = useQuery({
    queryKey: [operation, input],
    queryFn: ({ signal }) => client.call(operation, input, { signal }) as Promise<WireTable>,
    enabled: isReady,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (!isReady) return <p className="quiet">{say('empty')}</p>;
  if (error) return <ErrorState error={error} />;
  if (data === undefined || data.evidence.operation !== operation) return null;
  return isProduct ? (
    <Contributions table={data} target={target} years={years} unit={unit} />
  ) : (
    <Gap table={data} target={target ?? 0} years={years} unit={unit} />
  );
}

const leafOf = ({ name, last, rate }: Part) => ({ kind: 'leaf', name, last, rate });

interface TableProps extends Pick<Props, 'target' | 'years' | 'unit'> {
  readonly table: WireTable;
}

function useAnswer({ years, unit, target }: Pick<Props, 'target' | 'years' | 'unit'>) {
  const say = useTakesWords();
  const language = useLanguage();
  return (total: number, gap: string) =>
    say('answer', {
      years,
      total: formatAmount(total, unit, language),
      target: target === null ? '—' : withUnit(target, unit, language),
      gap,
    });
}

function Gap({ table, target, years, unit }: TableProps) {
  const say = useTakesWords();
  const language = useLanguage();
  const text = useText();
  const answer = useAnswer({ target, years, unit });
  const rows = rowsOf(table);
  const total = rows.reduce((sum, row) => sum + (numberIn(row, 'later') ?? 0), 0);
  const gap = table.evidence.notes.map((note) => text(note.text)).join('');
  const amount = (key: string, name: string): Column<Row> => ({
    ...{ key, name, kind: 'number', value: (row) => numberIn(row, key) },
    show: (row) => formatAmount(numberIn(row, key), unit, language),
  });
  const rate = (key: string, name: string): Column<Row> => ({
    ...{ key, name, kind: 'number', value: (row) => numberIn(row, key) },
    show: (row) => (row[key] === null ? say('cannot') : formatNumber(numberIn(row, key), 'change', language)),
  });
  const columns: Column<Row>[] = [
    { key: 'name', name: say('part'), kind: 'text', value: (row) => textIn(row, 'name') },
    amount('last', say('last')),
    amount('later', say('later')),
    rate('rate_together', say('rateTogether')),
    amount('later_together', say('laterTogether')),
    rate('rate_alone', say('rateAlone')),
  ];
  return (
    <>
      <AnswerSentence text={answer(total, gap)} evidence={table.evidence} />
      <DataTable title={say('table')} rows={rows} columns={columns} rowKey={(row) => textIn(row, 'name')} />
    </>
  );
}

function Contributions({ table, target, years, unit }: TableProps) {
  const say = useTakesWords();
  const language = useLanguage();
  const answer = useAnswer({ target, years, unit });
  const rows = rowsOf(table);
  const number = (key: string, name: string): Column<Row> => ({
    ...{ key, name, kind: 'number', value: (row) => numberIn(row, key) },
    show: (row) => formatNumber(numberIn(row, key), 'amount', language),
  });
  const columns: Column<Row>[] = [
    { key: 'name', name: say('part'), kind: 'text', value: (row) => textIn(row, 'name') },
    number('now', say('last')),
    number('later', say('later')),
    number('contribution', say('contribution')),
  ];
  return (
    <>
      <AnswerSentence text={answer(numberIn(rows[0]!, 'later') ?? 0, '')} evidence={table.evidence} />
      <DataTable
        title={say('contributions')}
        rows={rows}
        columns={columns}
        rowKey={(row) => `${row['depth']} ${textIn(row, 'name')}`}
      />
    </>
  );
}
