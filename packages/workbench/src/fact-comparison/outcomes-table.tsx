import { numberIn, type Row, textIn } from '../data/index.ts';
import { indicatorName, PassageLink, useFactValue, useRegionNamed } from '../documents/index.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useText } from '../words/index.ts';
import { useFactsWords } from './words.ts';

const verdicts = ['yes', 'no', 'open'] as const;

export type Met = (typeof verdicts)[number];

/** Whether a target was met; what is not said is open. */
export function metOf(row: Row): Met {
  return verdicts.find((one) => one === row['met']) ?? 'open';
}

/** Target and result of the same thing, each leading to its sentence. */
export function OutcomesTable({ rows }: { rows: readonly Row[] }) {
  const say = useFactsWords();
  const text = useText();
  const { localName } = useRegionNamed();
  const place = (row: Row) => (textIn(row, 'region') === '' ? say('noRegion') : localName(textIn(row, 'region')));
  const figure = (which: 'target' | 'achieved', name: string): Column<Row> => ({
    key: which,
    name,
    kind: 'number',
    value: (row) => numberIn(row, which),
    show: (row) => <Figure row={row} which={which} />,
  });
  const columns: Column<Row>[] = [
    { key: 'region', name: say('region'), kind: 'text', value: place },
    {
      key: 'indicator',
      name: say('indicator'),
      kind: 'text',
      value: (row) => text(indicatorName(textIn(row, 'indicator'))),
    },
    { key: 'year', name: say('year'), kind: 'number', value: (row) => numberIn(row, 'year') },
    figure('target', say('targetValue')),
    figure('achieved', say('result')),
    {
      key: 'met',
      name: say('met'),
      kind: 'text',
      value: (row) => say(metOf(row)),
      show: (row) => <span className={`met-${metOf(row)}`}>{say(metOf(row))}</span>,
    },
  ];
  return <DataTable title={say('outcomesTable')} rows={rows} columns={columns} rowKey={keyOf} />;
}

function Figure({ row, which }: { row: Row; which: 'target' | 'achieved' }) {
  const valueOf = useFactValue();
  const isTarget = which === 'target';
  const place = { document: textIn(row, `${which}_document`), passage: numberIn(row, `${which}_passage`) ?? 0 };
  const shown = valueOf({
    comparator: isTarget ? textIn(row, 'comparator') : 'exact',
    value: numberIn(row, which) ?? Number.NaN,
    valueMax: isTarget ? numberIn(row, 'target_max') : null,
    unit: textIn(row, 'unit'),
  });
  return <PassageLink place={place}>{shown}</PassageLink>;
}

function keyOf(row: Row): string {
  const names = ['region', 'indicator', 'measure', 'year', 'target_document', 'target_passage', 'target', 'unit'];
  return names.map((name) => String(row[name])).join('|');
}
