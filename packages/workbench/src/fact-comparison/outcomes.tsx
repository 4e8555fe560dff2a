import { useAddress } from '../app/address.ts';
import { numberIn, type Row, textIn, useTable } from '../data/index.ts';
import { filtersOf } from '../documents/filters.ts';
import { PassageLink, PrintNote, useFactValue, useRegionNamed } from '../documents/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useFactsWords } from './words.ts';

const verdicts = ['yes', 'no', 'open'] as const;

/** What was wanted for a year beside what another document reports for it. */
export function Outcomes() {
  const say = useFactsWords();
  const valueOf = useFactValue();
  const { localName } = useRegionNamed();
  const [address] = useAddress();
  const { region: _, ...filters } = filtersOf(address);
  const { table, rows, error, retry } = useTable('documents.outcomes', filters);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!table || !rows) return <JobProgress />;
  if (rows.length === 0) return <p className="block-answer">{say('outcomesNone')}</p>;
  const count = (verdict: (typeof verdicts)[number]) => rows.filter((row) => row['met'] === verdict).length;
  const cell = (row: Row, which: 'target' | 'achieved') => {
    const value = numberIn(row, which) ?? Number.NaN;
    const isTarget = which === 'target';
    const place = {
      document: textIn(row, `${which}_document`),
      passage: numberIn(row, `${which}_passage`) ?? 0,
    };
    const comparator = isTarget ? textIn(row, 'comparator') : 'exact';
    const valueMax = isTarget ? numberIn(row, 'target_max') : null;
    return (
      <PassageLink place={place}>{valueOf({ comparator, value, valueMax, unit: textIn(row, 'unit') })}</PassageLink>
    );
  };
  const columns: Column<Row>[] = [
    {
      key: 'region',
      name: say('region'),
      kind: 'text',
      value: (row) => (textIn(row, 'region') === '' ? say('noRegion') : localName(textIn(row, 'region'))),
    },
    { key: 'indicator', name: say('indicator'), kind: 'text', value: (row) => textIn(row, 'indicator') },
    { key: 'year', name: say('year'), kind: 'number', value: (row) => numberIn(row, 'year') },
    {
      key: 'target',
      name: say('targetValue'),
      kind: 'number',
      value: (row) => numberIn(row, 'target'),
      show: (row) => cell(row, 'target'),
    },
    {
      key: 'achieved',
      name: say('result'),
      kind: 'number',
      value: (row) => numberIn(row, 'achieved'),
      show: (row) => cell(row, 'achieved'),
    },
    {
      key: 'met',
      name: say('met'),
      kind: 'text',
      value: (row) => say(verdicts.find((one) => one === row['met']) ?? 'open'),
      show: (row) => {
        const met = verdicts.find((one) => one === row['met']) ?? 'open';
        return <span className={`met met-${met}`}>{say(met)}</span>;
      },
    },
  ];
  return (
    <>
      <AnswerSentence
        text={say('outcomesAnswer', {
          count: rows.length,
          yes: count('yes'),
          no: count('no'),
          open: count('open'),
        })}
        evidence={table.evidence}
      />
      <DataTable
        title={say('outcomesTable')}
        rows={rows}
        columns={columns}
        rowKey={(row) =>
          ['region', 'indicator', 'measure', 'year', 'target_document', 'target_passage', 'target', 'unit']
            .map((name) => String(row[name]))
            .join('|')
        }
      />
      <p className="small quiet">{say('outcomesNote')}</p>
      <PrintNote shows={[say('outcomes')]} />
    </>
  );
}
