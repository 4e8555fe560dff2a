import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { CasePart } from '@yanzhen/evidence/cases';
import type { Address } from '../app/address.ts';
import { hasRoom } from '../app/has-room.ts';
import { RoomLink } from '../app/room-link.tsx';
import { caseListQuery, client, type Row, rowsOf, textIn, useMay } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { RemovalNotice } from '../parts/removal-notice.tsx';
import { useText } from '../words/index.ts';
import { caseRemovals } from './removals.ts';
import { useCasesChanged } from './tools.tsx';
import { useCaseWords } from './words.ts';

/** The cases there are, how far each is, and how another begins. */
export function CaseList() {
  const say = useCaseWords();
  const { data, error, refetch } = useQuery(caseListQuery);
  const rows = data && rowsOf(data);
  const removal = caseRemovals.useLast();
  const restore = caseRemovals.useRestore();
  const count = (test: (row: Row) => boolean) => rows?.filter(test).length ?? 0;
  return (
    <>
      <h1>{say('listTitle')}</h1>
      <RemovalNotice removal={removal} restore={restore} onDismiss={caseRemovals.dismiss} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <JobProgress />}
      {rows?.length === 0 && (
        <EmptyState title={say('emptyTitle')}>
          <p>{say('emptyText')}</p>
        </EmptyState>
      )}
      {data && rows && rows.length > 0 && (
        <>
          <AnswerSentence
            evidence={data.evidence}
            text={say('listAnswer', {
              count: rows.length,
              done: count((row) => listOf(row, 'parts').includes('contract')),
              stale: count((row) => textIn(row, 'stale') !== ''),
            })}
          />
          <CaseTable rows={rows} />
        </>
      )}
      <Begin />
    </>
  );
}

const listOf = (row: Row, column: string) => textIn(row, column).split(' ').filter(Boolean) as CasePart[];

function CaseTable({ rows }: { rows: readonly Row[] }) {
  const say = useCaseWords();
  const text = useText();
  const remove = caseRemovals.useRemove();
  const mayKeep = useMay('analyst');
  const nameOf = (row: Row) => ({ zh: textIn(row, 'name_zh'), en: textIn(row, 'name_en') });
  const parts = (row: Row, column: string) =>
    listOf(row, column)
      .map((part) => say(`part-${part}`))
      .join(say('comma'));
  const next = (row: Row) => {
    const [part] = listOf(row, 'next');
    return part === undefined ? say('complete') : say(`do-${part}`);
  };
  const columns: Column<Row>[] = [
    {
      ...{ key: 'name', name: say('name'), kind: 'text', value: (row) => text(nameOf(row)) },
      show: (row) => (
        <RoomLink to="/case" pick={{ case: textIn(row, 'case') }}>
          {text(nameOf(row))}
        </RoomLink>
      ),
    },
    { key: 'next', name: say('next'), kind: 'text', value: next },
    { key: 'stale', name: say('stale'), kind: 'text', value: (row) => parts(row, 'stale') },
    { key: 'parts', name: say('parts'), kind: 'text', value: (row) => parts(row, 'parts') },
    {
      ...{ key: 'changed', name: say('changed'), kind: 'text', value: (row) => textIn(row, 'updated_at') },
      show: (row) => new Date(textIn(row, 'updated_at')).toLocaleString('sv').slice(0, 16),
    },
    {
      ...{ key: 'remove', name: say('remove'), kind: 'text', value: () => null },
      show: (row) => (
        <button
          type="button"
          className="small-button no-print"
          disabled={remove.isPending}
          aria-label={say('removeThis', { name: text(nameOf(row)) })}
          onClick={() => remove.mutate({ reference: textIn(row, 'case'), title: nameOf(row) })}
        >
          {say('remove')}
        </button>
      ),
    },
  ];
  const shown = mayKeep ? columns : columns.slice(0, -1);
  return <DataTable title={say('list')} rows={rows} columns={shown} rowKey={(row) => textIn(row, 'case')} />;
}

/** Ways to begin another: from a proposal, from a layout, from a file. */
function Begin() {
  const say = useCaseWords();
  const router = useRouter();
  const changed = useCasesChanged();
  const read = useMutation({
    mutationFn: async (file: File) => {
      const { id } = await client.cases.import({ file });
      await changed();
      await router.navigate({ to: '/case', search: (before: Address) => ({ ...before, case: id }) });
    },
  });
  return (
    <div className="next-buttons case-begin no-print">
      {hasRoom('/partners') && (
        <RoomLink to="/partners" pick={{ case: undefined }} className="action">
          {say('begin')} →
        </RoomLink>
      )}
      {hasRoom('/layout') && (
        <RoomLink to="/layout" pick={{ case: undefined }} className="small-button">
          {say('beginLayout')}
        </RoomLink>
      )}
      <OnlyWith least="analyst">
        <FileButton label={say('importFile')} accept=".json" onFiles={([file]) => file && read.mutate(file)} />
      </OnlyWith>
      {read.error && <ErrorState error={read.error} />}
    </div>
  );
}
