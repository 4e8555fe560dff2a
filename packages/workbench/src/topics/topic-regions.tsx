import { RoomLink } from '../app/room-link.tsx';
import { Block } from '../parts/block.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useText } from '../words/index.ts';
import type { TopicPage } from './use-topics.ts';
import { useTopicsWords } from './words.ts';

type Region = TopicPage['regions'][number];

/** Who speaks of the topic, and how much. */
export function TopicRegions({ topic }: { topic: TopicPage }) {
  const say = useTopicsWords();
  const text = useText();
  if (topic.regions.length === 0) return null;
  const most = Math.max(...topic.regions.map(({ passages }) => passages));
  const columns: Column<Region>[] = [
    {
      key: 'region',
      name: say('region'),
      kind: 'text',
      value: ({ name }) => text(name),
      show: ({ code, name }) => (
        <RoomLink to="/documents" pick={{ q: topic.query, region: code }}>
          {text(name)}
        </RoomLink>
      ),
    },
    { key: 'documents', name: say('documents'), kind: 'number', value: ({ documents }) => documents },
    {
      key: 'passages',
      name: say('passages'),
      kind: 'number',
      value: ({ passages }) => passages,
      show: ({ passages }) => (
        <span className="topic-bar">
          <span aria-hidden="true">
            <span style={{ width: `${(100 * passages) / most}%` }} />
          </span>
          {passages}
        </span>
      ),
      width: 240,
    },
  ];
  return (
    <Block title={say('regions')}>
      <DataTable title={say('regions')} rows={topic.regions} columns={columns} rowKey={({ code }) => code} />
    </Block>
  );
}
