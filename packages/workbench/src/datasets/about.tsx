import { useMemo } from 'react';
import { type DatasetView, rowsOf, useTable } from '../data/index.ts';
import { unitName } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { Versions } from './versions.tsx';
import { useDatasetWords } from './words.ts';

/** Where the dataset comes from, how it is classified, its measures and versions. */
export function About({ dataset }: { dataset: DatasetView }) {
  const say = useDatasetWords();
  const scheme = useSchemeName();
  const { info } = dataset;
  const facts: [string, string][] = [
    [say('source'), info.source],
    [say('licence'), info.licence],
    [say('regionScheme'), scheme(info.regionScheme)],
    [say('industryScheme'), scheme(info.industryScheme)],
    [say('absent'), say(info.absent === 'zero' ? 'absentZero' : 'absentMissing')],
    [say('id'), dataset.reference],
    [say('hash'), info.hash],
  ];
  return (
    <Block title={say('about')}>
      <div className="columns">
        <FactList facts={facts} />
        <Versions dataset={dataset} />
      </div>
      <Measures dataset={dataset} />
    </Block>
  );
}

function useSchemeName(): (id: string) => string {
  const say = useDatasetWords();
  const text = useText();
  const { table } = useTable('datasets.schemes', {});
  const names = useMemo(
    () => new Map(table && rowsOf(table).map((row) => [row['scheme'], { zh: row['title_zh'], en: row['title_en'] }])),
    [table],
  );
  return (id) => {
    if (id === 'none') return say('ownCodes');
    const name = names.get(id) as { zh: string; en: string } | undefined;
    return name ? text(name) : id;
  };
}

type Measure = DatasetView['measure'];

function Measures({ dataset }: { dataset: DatasetView }) {
  const say = useDatasetWords();
  const text = useText();
  const language = useLanguage();
  const kind = ({ estimate }: Measure) => say(estimate ? 'estimated' : 'observed');
  const columns: Column<Measure>[] = [
    { key: 'name', name: say('measureName'), kind: 'text', value: (m) => text(m.name) },
    { key: 'code', name: say('code'), kind: 'text', value: (m) => m.code },
    { key: 'unit', name: say('unit'), kind: 'text', value: (m) => unitName(m.unit, language) },
    {
      key: 'kind',
      name: say('kind'),
      kind: 'text',
      value: kind,
      show: (m) => (m.estimate ? <span className="estimate-mark">{kind(m)}</span> : kind(m)),
    },
  ];
  return (
    <DataTable
      title={say('measures')}
      rows={dataset.info.measures}
      columns={columns}
      rowKey={({ code }) => code}
      height={260}
    />
  );
}
