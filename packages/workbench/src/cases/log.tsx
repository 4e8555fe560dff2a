import { useQuery } from '@tanstack/react-query';
import { numberIn, type Row, rowsOf, textIn } from '../data/index.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useText } from '../words/index.ts';
import { changesQuery } from './tools.tsx';
import { useCaseWords } from './words.ts';

/** Who did what to the case, newest first. */
export function CaseLog({ id }: { id: string }) {
  const say = useCaseWords();
  const text = useText();
  const { data } = useQuery(changesQuery(id));
  if (data === undefined || data.length < 2) return null;
  const columns: Column<Row>[] = [
    { key: 'version', name: say('version'), kind: 'number', value: (row) => numberIn(row, 'version'), width: 72 },
    {
      ...{ key: 'what', name: say('what'), kind: 'text' },
      value: (row) => text({ zh: textIn(row, 'what'), en: textIn(row, 'what_en') }),
    },
    { key: 'author', name: say('who2'), kind: 'text', value: (row) => textIn(row, 'author') },
    {
      ...{ key: 'when', name: say('when'), kind: 'text', value: (row) => textIn(row, 'changed_at') },
      show: (row) => new Date(textIn(row, 'changed_at')).toLocaleString('sv').slice(0, 16),
    },
  ];
  return (
    <DataTable
      title={say('log')}
      rows={rowsOf(data)}
      columns={columns}
      rowKey={(row) => String(row['version'])}
      height={240}
    />
  );
}
