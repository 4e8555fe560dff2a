import { withChinesePunctuation } from '@yanzhen/documents/text';
import { formatNumber } from '../design/index.ts';
import { PassageLink, useFactValue } from '../documents/index.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import type { ShownFact } from '../reader/use-facts.ts';
import { useLanguage } from '../words/index.ts';
import { useFactsWords } from './words.ts';

interface Props {
  readonly facts: readonly ShownFact[];
  readonly place: (fact: ShownFact) => string;
  readonly titles: ReadonlyMap<string, string>;
}

/** Every figure with its sentence; the figure leads to the reader. */
export function FactsTable({ facts, place, titles }: Props) {
  const say = useFactsWords();
  const language = useLanguage();
  const valueOf = useFactValue();
  const columns: Column<ShownFact>[] = [
    { key: 'region', name: say('region'), kind: 'text', value: place },
    { key: 'year', name: say('year'), kind: 'number', value: ({ year }) => year },
    { key: 'kind', name: say('kind'), kind: 'text', value: ({ kind }) => say(kind) },
    {
      key: 'value',
      name: say('value'),
      kind: 'number',
      value: ({ value }) => value,
      show: (fact) => <PassageLink place={fact}>{valueOf(fact)}</PassageLink>,
    },
    {
      key: 'verdict',
      name: say('verdict'),
      kind: 'text',
      value: ({ verdict }) => (verdict === 'accepted' || verdict === 'corrected' ? say(`verdict-${verdict}`) : ''),
    },
    {
      key: 'confidence',
      name: say('confidence'),
      kind: 'number',
      value: ({ confidence }) => confidence,
      show: ({ confidence }) => formatNumber(confidence, 'share', language),
    },
    {
      key: 'document',
      name: say('document'),
      kind: 'text',
      value: ({ document }) => withChinesePunctuation(titles.get(document) ?? document),
    },
    {
      key: 'sentence',
      name: say('sentence'),
      kind: 'text',
      value: ({ sentence }) => withChinesePunctuation(sentence),
    },
  ];
  return <DataTable title={say('table')} rows={facts} columns={columns} rowKey={({ key }) => key} sortInAddress />;
}
