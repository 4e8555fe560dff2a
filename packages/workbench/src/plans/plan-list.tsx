import { RoomLink } from '../app/room-link.tsx';
import { useMay } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { OnlyWith } from '../parts/only-with.tsx';
import { useText } from '../words/index.ts';
import { Compare } from './compare/compare.tsx';
import { useListWords } from './list-words.ts';
import { NewPlan } from './new-plan.tsx';
import { RemovedPlan, useRemovePlan } from './removed-plan.tsx';
import { type PlanEntry, usePlanList } from './use-plan-list.ts';

/** The plans there are, and how to make another. */
export function PlanList() {
  const say = useListWords();
  const { entries, data, error, isPending, refetch } = usePlanList();
  return (
    <>
      <h1>{say('title')}</h1>
      <RemovedPlan />
      {isPending && <JobProgress />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {entries?.length === 0 && (
        <EmptyState title={say('emptyTitle')}>
          <p>{say('emptyText')}</p>
        </EmptyState>
      )}
      {entries && entries.length > 0 && data && (
        <>
          <AnswerSentence
            evidence={data.evidence}
            text={say('answer', { count: entries.length, items: entries.reduce((sum, { items }) => sum + items, 0) })}
          />
          <PlanTable entries={entries} />
          {entries.length > 1 && <Compare entries={entries} />}
        </>
      )}
      <OnlyWith least="editor">
        <NewPlan />
      </OnlyWith>
    </>
  );
}

function PlanTable({ entries }: { entries: readonly PlanEntry[] }) {
  const say = useListWords();
  const text = useText();
  const remove = useRemovePlan();
  const mayEdit = useMay('editor');
  const removal: Column<PlanEntry> = {
    key: 'remove',
    name: say('remove'),
    kind: 'text',
    value: () => null,
    show: ({ id, title }) => (
      <button
        type="button"
        className="small-button no-print"
        disabled={remove.isPending}
        aria-label={say('removeThis', { name: text(title) })}
        onClick={() => remove.mutate({ id, title })}
      >
        {say('remove')}
      </button>
    ),
  };
  const columns: Column<PlanEntry>[] = [
    {
      key: 'plan',
      name: say('plan'),
      kind: 'text',
      value: ({ title }) => text(title),
      show: ({ id, title }) => (
        <RoomLink to="/plan" pick={{ plan: id }}>
          {text(title)}
        </RoomLink>
      ),
    },
    { key: 'region', name: say('region'), kind: 'text', value: ({ region }) => region },
    { key: 'years', name: say('years'), kind: 'text', value: ({ years }) => years },
    { key: 'items', name: say('items'), kind: 'number', value: ({ items }) => items },
    { key: 'revision', name: say('changes'), kind: 'number', value: ({ revision }) => revision },
    {
      key: 'updated',
      name: say('updated'),
      kind: 'text',
      value: ({ updatedAt }) => updatedAt,
      show: ({ updatedAt }) => new Date(updatedAt).toLocaleString('sv').slice(0, 16),
    },
    ...(mayEdit ? [removal] : []),
  ];
  return <DataTable title={say('list')} rows={entries} columns={columns} rowKey={({ id }) => id} />;
}
