import { withChinesePunctuation } from '@yanzhen/documents/text';
import { numberIn, type Row, textIn, useTable } from '../data/index.ts';
import { PassageLink, PrintNote, relationOf, useDocumentsWords, useRegionNamed } from '../documents/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useFactsWords } from './words.ts';

/** Which regions work with which, as documents say. */
export function Relations() {
  const say = useFactsWords();
  const sayDocuments = useDocumentsWords();
  const { localName } = useRegionNamed();
  const { table, rows, error, retry } = useTable('documents.relations', {});
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!table || !rows) return <JobProgress />;
  const pairs = [...Map.groupBy(rows, (row) => partiesOf(row).join('–')).values()].sort((a, b) => b.length - a.length);
  const first = pairs[0]?.[0];
  if (!first) return <p className="block-answer">{say('relationsNone')}</p>;
  const places = new Set(rows.flatMap((row) => [textIn(row, 'from'), textIn(row, 'to')])).size;
  const columns: Column<Row>[] = [
    { key: 'from', name: say('from'), kind: 'text', value: (row) => localName(textIn(row, 'from')) },
    {
      key: 'relation',
      name: say('relation'),
      kind: 'text',
      value: (row) => relationOf(textIn(row, 'relation'), sayDocuments),
    },
    { key: 'to', name: say('to'), kind: 'text', value: (row) => localName(textIn(row, 'to')) },
    {
      key: 'sentence',
      name: say('sentence'),
      kind: 'text',
      value: (row) => withChinesePunctuation(textIn(row, 'sentence')),
      show: (row) => (
        <PassageLink
          place={{
            document: textIn(row, 'document'),
            passage: numberIn(row, 'passage') ?? 0,
            start: numberIn(row, 'start') ?? 0,
            end: numberIn(row, 'end') ?? 0,
          }}
        >
          {withChinesePunctuation(textIn(row, 'sentence'))}
        </PassageLink>
      ),
    },
  ];
  return (
    <>
      <AnswerSentence
        text={say('relationsAnswer', { count: rows.length, places, pair: partiesOf(first).map(localName).join('–') })}
        evidence={table.evidence}
      />
      <DataTable
        title={say('relationsTable')}
        rows={rows}
        columns={columns}
        rowKey={(row) =>
          ['document', 'passage', 'start', 'from', 'relation', 'to'].map((name) => String(row[name])).join('|')
        }
      />
      <PrintNote shows={[say('relations')]} />
    </>
  );
}

/** Two places in one order, so that either may come first in a sentence. */
function partiesOf(row: Row): string[] {
  return [textIn(row, 'from'), textIn(row, 'to')].sort();
}
