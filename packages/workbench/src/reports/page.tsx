import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RoomLink } from '../app/room-link.tsx';
import { client, numberIn, type Row, rowsOf, textIn, useMay, type WireTable } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { useText } from '../words/index.ts';
import { NewReport } from './new-report.tsx';
import { useTemplates } from './use-reports.ts';
import { useReportWords } from './words.ts';
import './reports.css';

interface Removed {
  readonly id: string;
  readonly title: string;
}

/** The reports there are, and how to write another. */
export function Page() {
  const say = useReportWords();
  const list = useQuery({
    queryKey: ['reports.list'],
    queryFn: async ({ signal }) => (await client.call('reports.list', {}, { signal })) as WireTable,
  });
  const rows = list.data && rowsOf(list.data);
  const changed = rows?.filter((row) => (numberIn(row, 'changes') ?? 0) > 0).length ?? 0;
  return (
    <>
      <h1>{say('title')}</h1>
      {list.isPending && <JobProgress />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {rows?.length === 0 && (
        <EmptyState title={say('emptyTitle')}>
          <p>{say('emptyText')}</p>
        </EmptyState>
      )}
      {rows && rows.length > 0 && list.data && (
        <AnswerSentence evidence={list.data.evidence} text={say('answer', { count: rows.length, changed })} />
      )}
      {rows && <Saved rows={rows} />}
      <OnlyWith least="analyst">
        <NewReport />
      </OnlyWith>
    </>
  );
}

function Saved({ rows }: { rows: readonly Row[] }) {
  const say = useReportWords();
  const queries = useQueryClient();
  const [last, setLast] = useState<Removed>();
  const settled = () => queries.invalidateQueries({ queryKey: ['reports.list'] });
  const remove = useMutation({
    mutationFn: ({ id }: Removed) => client.reports.remove({ report: id }),
    onSuccess: (_, removed) => setLast(removed),
    onSettled: settled,
  });
  const restore = useMutation({
    mutationFn: ({ id }: Removed) => client.reports.restore({ report: id }),
    onSuccess: () => setLast(undefined),
    onSettled: settled,
  });
  const plain = usePlainColumns();
  const removal: Column<Row> = {
    key: 'remove',
    name: say('remove'),
    kind: 'text',
    value: () => null,
    show: (row) => (
      <button
        type="button"
        className="small-button no-print"
        aria-label={say('removeThis', { name: textIn(row, 'title') })}
        disabled={remove.isPending}
        onClick={() => remove.mutate({ id: textIn(row, 'report'), title: textIn(row, 'title') })}
      >
        {say('remove')}
      </button>
    ),
  };
  const columns = useMay('analyst') ? [...plain, removal] : plain;
  return (
    <>
      {last && (
        <p className="report-notice" role="status">
          {say('removed', { name: last.title })}{' '}
          <button type="button" className="small-button" onClick={() => restore.mutate(last)}>
            {say('undo')}
          </button>
        </p>
      )}
      {remove.error && <ErrorState error={remove.error} />}
      {rows.length > 0 && (
        <DataTable title={say('list')} rows={rows} columns={columns} rowKey={(row) => textIn(row, 'report')} />
      )}
    </>
  );
}

/** What the list tells of each report. */
function usePlainColumns(): Column<Row>[] {
  const say = useReportWords();
  const text = useText();
  const templates = useTemplates().data ?? [];
  return [
    {
      key: 'report',
      name: say('report'),
      kind: 'text',
      value: (row) => textIn(row, 'title'),
      show: (row) => (
        <RoomLink to="/report" pick={{ report: textIn(row, 'report') }}>
          {textIn(row, 'title')}
        </RoomLink>
      ),
    },
    {
      key: 'template',
      name: say('template'),
      kind: 'text',
      value: (row) => text(templates.find(({ id }) => id === row['template'])?.name ?? { zh: '', en: '' }),
    },
    { key: 'changes', name: say('changed'), kind: 'number', value: (row) => numberIn(row, 'changes') ?? null },
    {
      key: 'made',
      name: say('made'),
      kind: 'text',
      value: (row) => textIn(row, 'made_at').slice(0, 16).replace('T', ' '),
    },
  ];
}
