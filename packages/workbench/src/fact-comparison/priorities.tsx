import { withChinesePunctuation } from '@yanzhen/documents/text';
import { RoomLink } from '../app/room-link.tsx';
import { numberIn, type Row, textIn, useTable } from '../data/index.ts';
import { PassageLink, PrintNote, useRegionNamed } from '../documents/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { Block } from '../parts/block.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useFactsWords } from './words.ts';

/** Which industries regions name as theirs to build up, the most wanted first. */
export function Priorities() {
  const say = useFactsWords();
  const { localName } = useRegionNamed();
  const { table, rows, error, retry } = useTable('documents.priorities', {});
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!table || !rows) return <JobProgress />;
  const terms = [...Map.groupBy(rows, (row) => textIn(row, 'term')).values()];
  const first = terms[0];
  if (!first) return <p className="block-answer">{say('prioritiesNone')}</p>;
  const answer = say('prioritiesAnswer', {
    regions: new Set(rows.map((row) => textIn(row, 'region'))).size,
    terms: terms.length,
    first: textIn(first[0]!, 'term'),
    count: first.length,
    who: first.map((row) => localName(textIn(row, 'region'))).join(say('between')),
  });
  return (
    <>
      <AnswerSentence text={answer} evidence={table.evidence} />
      <Block title={say('prioritiesList')}>
        <ol className="wanted">
          {terms.map((group) => (
            <Wanted key={textIn(group[0]!, 'term')} rows={group} most={first.length} />
          ))}
        </ol>
      </Block>
      <SentencesTable rows={rows} />
      <p className="no-print">
        <RoomLink to="/rivalry">{say('nextRivalry')}</RoomLink>
      </p>
      <PrintNote shows={[say('priorities')]} />
    </>
  );
}

function Wanted({ rows, most }: { rows: readonly Row[]; most: number }) {
  const say = useFactsWords();
  const { localName } = useRegionNamed();
  const [first] = rows;
  return (
    <li>
      <span className="wanted-term">
        {textIn(first!, 'term')} <span className="small quiet">{textIn(first!, 'classes')}</span>
      </span>
      <span className="wanted-bar">
        <span aria-hidden="true">
          <span style={{ width: `${(100 * rows.length) / most}%` }} />
        </span>
        <span className="small">{say('wantedBy', { count: rows.length })}</span>
      </span>
      <span className="wanted-who">
        {rows.map((row) => (
          <PassageLink key={textIn(row, 'region')} place={placeOf(row)}>
            {localName(textIn(row, 'region'))}
          </PassageLink>
        ))}
      </span>
    </li>
  );
}

function SentencesTable({ rows }: { rows: readonly Row[] }) {
  const say = useFactsWords();
  const { localName } = useRegionNamed();
  const columns: Column<Row>[] = [
    { key: 'term', name: say('term'), kind: 'text', value: (row) => textIn(row, 'term') },
    { key: 'classes', name: say('classes'), kind: 'text', value: (row) => textIn(row, 'classes') },
    {
      key: 'region',
      name: say('region'),
      kind: 'text',
      value: (row) => localName(textIn(row, 'region')),
      show: (row) => <PassageLink place={placeOf(row)}>{localName(textIn(row, 'region'))}</PassageLink>,
    },
    {
      key: 'sentence',
      name: say('sentence'),
      kind: 'text',
      value: (row) => withChinesePunctuation(textIn(row, 'sentence')),
    },
  ];
  return (
    <DataTable
      title={say('prioritiesTable')}
      rows={rows}
      columns={columns}
      rowKey={(row) => `${textIn(row, 'term')}|${textIn(row, 'region')}`}
      height={360}
    />
  );
}

function placeOf(row: Row) {
  return {
    document: textIn(row, 'document'),
    passage: numberIn(row, 'passage') ?? 0,
    start: numberIn(row, 'start') ?? 0,
    end: numberIn(row, 'end') ?? 0,
  };
}
