import { useQuery } from '@tanstack/react-query';
import { RoomLink } from '../app/room-link.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { type TopicEntry, topicListQuery } from './use-topics.ts';
import { useTopicsWords } from './words.ts';

/** All topics with the time of the last look. */
export function TopicList() {
  const say = useTopicsWords();
  const { data, error, refetch } = useQuery(topicListQuery());
  const columns: Column<TopicEntry>[] = [
    {
      key: 'name',
      name: say('topic'),
      kind: 'text',
      value: ({ name }) => name,
      show: ({ id, name }) => (
        <RoomLink to="/topic" pick={{ topic: id }}>
          {name}
        </RoomLink>
      ),
    },
    { key: 'query', name: say('query'), kind: 'text', value: ({ query }) => query },
    {
      key: 'seen',
      name: say('seen'),
      kind: 'text',
      value: ({ seenAt }) => (seenAt === '' ? say('never') : seenAt.slice(0, 16).replace('T', ' ')),
    },
  ];
  return (
    <>
      <h1>{say('title')}</h1>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <JobProgress />}
      {data?.length === 0 && (
        <EmptyState title={say('none')} action={<RoomLink to="/documents">{say('toLibrary')}</RoomLink>}>
          <p>{say('noneText')}</p>
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <>
          <p className="block-answer">{say('listAnswer', { count: data.length })}</p>
          <DataTable title={say('topics')} rows={data} columns={columns} rowKey={({ id }) => id} />
          <RoomLink to="/documents">{say('toLibrary')}</RoomLink>
        </>
      )}
    </>
  );
}
