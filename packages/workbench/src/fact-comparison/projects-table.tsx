import { withChinesePunctuation } from '@yanzhen/documents/text';
import { numberIn, type Row, textIn } from '../data/index.ts';
import { PassageLink, useRegionNamed } from '../documents/index.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { placeOf, stageOf, useProjectAmount } from './project-row.ts';
import { useFactsWords } from './words.ts';

/** Every project with its sentence; amounts sort by their worth in yuan. */
export function ProjectsTable({ rows }: { rows: readonly Row[] }) {
  const say = useFactsWords();
  const amountOf = useProjectAmount();
  const { localName } = useRegionNamed();
  const columns: Column<Row>[] = [
    {
      key: 'project',
      name: say('project'),
      kind: 'text',
      value: (row) => withChinesePunctuation(textIn(row, 'project')),
    },
    {
      key: 'region',
      name: say('region'),
      kind: 'text',
      value: (row) => (textIn(row, 'region') === '' ? say('noRegion') : localName(textIn(row, 'region'))),
    },
    {
      key: 'amount',
      name: say('amount'),
      kind: 'number',
      value: (row) => numberIn(row, 'amount_cny'),
      show: (row) => amountOf(row),
    },
    { key: 'count', name: say('projectCount'), kind: 'number', value: (row) => numberIn(row, 'count') },
    { key: 'stage', name: say('stage'), kind: 'text', value: (row) => say(stageOf(row)) },
    {
      key: 'sentence',
      name: say('sentence'),
      kind: 'text',
      value: (row) => withChinesePunctuation(textIn(row, 'sentence')),
      show: (row) => <PassageLink place={placeOf(row)}>{withChinesePunctuation(textIn(row, 'sentence'))}</PassageLink>,
    },
  ];
  return (
    <DataTable
      title={say('projectsTable')}
      rows={rows}
      columns={columns}
      rowKey={(row) =>
        ['document', 'passage', 'start', 'end', 'project', 'amount'].map((name) => String(row[name])).join('|')
      }
    />
  );
}
