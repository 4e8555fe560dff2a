import { withChinesePunctuation } from '@yanzhen/documents/text';
import { RoomLink } from '../app/room-link.tsx';
import { indicatorName, PassageLink, useFactValue, useRegionNamed } from '../documents/index.ts';
import { Block } from '../parts/block.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useText } from '../words/index.ts';
import type { TopicPage } from './use-topics.ts';
import { useTopicsWords } from './words.ts';

type Fact = TopicPage['facts'][number];

/** The figures in the passages that speak of the topic, by indicator and year; each leads to its sentence. */
export function TopicFacts({ topic }: { topic: TopicPage }) {
  const say = useTopicsWords();
  const text = useText();
  const valueOf = useFactValue();
  const { localName } = useRegionNamed();
  const { facts } = topic;
  if (facts.length === 0) return <Block title={say('facts')} answer={say('noFacts')} />;
  const years = facts.flatMap(({ year }) => (year === null ? [] : [year]));
  const titles = new Map(topic.documents.map(({ id, title }) => [id, withChinesePunctuation(title)]));
  const columns: Column<Fact>[] = [
    {
      key: 'indicator',
      name: say('indicator'),
      kind: 'text',
      value: ({ indicator }) => text(indicatorName(indicator)),
    },
    {
      key: 'region',
      name: say('region'),
      kind: 'text',
      value: ({ region }) => (region === null ? null : localName(region)),
    },
    { key: 'year', name: say('year'), kind: 'number', value: ({ year }) => year },
    { key: 'kind', name: say('kind'), kind: 'text', value: ({ kind }) => say(kind) },
    {
      key: 'value',
      name: say('value'),
      kind: 'number',
      value: ({ value }) => value,
      show: (fact) => (
        <PassageLink place={{ document: fact.document, passage: fact.passage }}>{valueOf(fact)}</PassageLink>
      ),
    },
    { key: 'unit', name: say('unit'), kind: 'text', value: ({ unit }) => unit },
    {
      key: 'document',
      name: say('document'),
      kind: 'text',
      value: ({ document }) => titles.get(document) ?? document,
    },
  ];
  const answer =
    years.length > 0 && say('factsAnswer', { count: facts.length, from: Math.min(...years), to: Math.max(...years) });
  return (
    <Block title={say('facts')} answer={answer}>
      <DataTable
        title={say('facts')}
        rows={facts}
        columns={columns}
        rowKey={(fact) => `${fact.document}:${fact.passage}:${fact.indicator}:${fact.value}:${fact.kind}`}
        height={400}
      />
      <p className="no-print">
        <RoomLink to="/facts">{say('compare')}</RoomLink>
      </p>
    </Block>
  );
}
