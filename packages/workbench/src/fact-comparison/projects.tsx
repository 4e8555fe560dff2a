import { withChinesePunctuation } from '@yanzhen/documents/text';
import { numberIn, type Row, textIn, useTable } from '../data/index.ts';
import { PassageLink, PrintNote, useRegionNamed } from '../documents/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { placeOf, stageOf, useProjectAmount } from './project-row.ts';
import { ProjectsTable } from './projects-table.tsx';
import { useFactsWords } from './words.ts';

const mostDrawn = 12;

/** Projects to which documents give money: sentence, bars of the largest, table. */
export function Projects() {
  const say = useFactsWords();
  const amountOf = useProjectAmount();
  const { localName } = useRegionNamed();
  const { table, rows, error, retry } = useTable('documents.projects', {});
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!table || !rows) return <JobProgress />;
  const [first] = rows;
  if (!first) return <p className="block-answer">{say('projectsNone')}</p>;
  const region = textIn(first, 'region');
  const answer = say('projectsAnswer', {
    count: rows.length,
    regions: new Set(rows.map((row) => textIn(row, 'region'))).size,
    region: region === '' ? say('noRegion') : localName(region),
    first: withChinesePunctuation(textIn(first, 'project')),
    amount: amountOf(first),
  });
  const drawn = rows.filter((row) => (numberIn(row, 'amount_cny') ?? 0) > 0).slice(0, mostDrawn);
  return (
    <>
      <AnswerSentence text={answer} evidence={table.evidence} />
      <Block title={say('projectsList')} answer={say('projectsNote')}>
        <ol className="wanted">
          {drawn.map((row) => (
            <Drawn
              key={`${textIn(row, 'document')} ${placeOf(row).passage}:${placeOf(row).start}:${placeOf(row).end}`}
              row={row}
              most={numberIn(drawn[0]!, 'amount_cny') ?? 1}
            />
          ))}
        </ol>
      </Block>
      <ProjectsTable rows={rows} />
      <PrintNote shows={[say('projects')]} />
    </>
  );
}

function Drawn({ row, most }: { row: Row; most: number }) {
  const say = useFactsWords();
  const amountOf = useProjectAmount();
  const { localName } = useRegionNamed();
  const count = numberIn(row, 'count');
  const region = textIn(row, 'region');
  return (
    <li>
      <span className="wanted-term">
        <PassageLink place={placeOf(row)}>{withChinesePunctuation(textIn(row, 'project'))}</PassageLink>
      </span>
      <span className="wanted-bar">
        <span aria-hidden="true">
          <span style={{ width: `${(100 * (numberIn(row, 'amount_cny') ?? 0)) / most}%` }} />
        </span>
        <span className="small">{amountOf(row)}</span>
      </span>
      <span className="wanted-who">
        <span>{region === '' ? say('noRegion') : localName(region)}</span>
        <span className="small quiet">{say(stageOf(row))}</span>
        {count !== null && <span className="small quiet">{say('ofProjects', { count })}</span>}
      </span>
    </li>
  );
}
