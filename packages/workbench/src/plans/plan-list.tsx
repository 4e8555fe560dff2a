import { useQuery } from '@tanstack/react-query';
import { RoomLink } from '../app/room-link.tsx';
import { rowsOf } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useText } from '../words/index.ts';
import { useListWords } from './list-words.ts';
import { NewPlan } from './new-plan.tsx';
import { RemovedPlan, useRemovePlan } from './removed-plan.tsx';
import { planListQuery } from './use-plan.ts';

export interface PlanEntry {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly region: string;
  readonly years: string;
  readonly items: number;
  readonly revision: number;
  readonly updatedAt: string;
}

export function usePlanList() {
  const query = useQuery(planListQuery());
  const entries = query.data && rowsOf(query.data).map(entryOf);
  return { ...query, entries };
}

function entryOf(row: ReturnType<typeof rowsOf>[number]): PlanEntry {
  const [from, to] = [row['from'], row['to']];
  return {
    id: String(row['plan']),
    title: { zh: String(row['title_zh'] ?? ''), en: String(row['title_en'] ?? '') },
    region: String(row['region'] ?? ''),
    years: from === null && to === null ? '' : `${from ?? ''}–${to ?? ''}`,
    items: Number(row['items']),
    revision: Number(row['revision']),
    updatedAt: String(row['updated_at']),
  };
}

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
        </>
      )}
      <NewPlan />
    </>
  );
}

function PlanTable({ entries }: { entries: readonly PlanEntry[] }) {
  const say = useListWords();
  const text = useText();
  const remove = useRemovePlan();
  const columns: Column<PlanEntry>[] = [
    {
      key: 'plan',
      name: say('plan'),
      kind: 'text',
      value: ({ title }) => text(title),
      show: ({ id, title }) => (
        <RoomLink to="/plan" pick={{ plan: id, item: undefined, tab: undefined }}>
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
    {
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
    },
  ];
  return <DataTable title={say('list')} rows={entries} columns={columns} rowKey={({ id }) => id} />;
}
