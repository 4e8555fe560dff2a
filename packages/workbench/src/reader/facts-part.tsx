import { RoomLink } from '../app/room-link.tsx';
import type { passagePlace } from '../documents/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { saveCsv, saveXlsx } from '../parts/export-table.ts';
import { JobProgress } from '../parts/job-progress.tsx';
import { FactCard } from './fact-card.tsx';
import { factSheet } from './fact-sheet.ts';
import { ProjectList } from './project-list.tsx';
import type { Cited } from './reader.tsx';
import { RelationList } from './relation-list.tsx';
import { useFacts, useJudge } from './use-facts.ts';
import { useReaderWords } from './words.ts';

interface Props {
  readonly reference: string;
  readonly place: ReturnType<typeof passagePlace>;
  readonly onCited: (cited: Cited) => void;
}

/** Targets and results with their verdicts, projects with amounts, and the relations between regions. */
export function FactsPart({ reference, place, onCited }: Props) {
  const say = useReaderWords();
  const { data, error, refetch } = useFacts(reference);
  const judge = useJudge();
  return (
    <section className="reader-part reader-facts" aria-labelledby="reader-facts">
      <header className="reader-part-head">
        <h2 id="reader-facts">{say('facts')}</h2>
        {data && data.facts.length > 0 && (
          <span className="library-tools no-print" role="group" aria-label={say('exportFacts')}>
            <button type="button" className="small-button" onClick={() => saveCsv(factSheet(say('facts'), data.table))}>
              CSV
            </button>
            <button
              type="button"
              className="small-button"
              onClick={() => void saveXlsx(factSheet(say('facts'), data.table))}
            >
              XLSX
            </button>
          </span>
        )}
      </header>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <JobProgress />}
      {data && <p className="small quiet no-print">{say(data.facts.length > 0 ? 'factsHint' : 'noFacts')}</p>}
      {judge.error && <ErrorState error={judge.error} />}
      <ul className="fact-cards">
        {data?.facts.map((fact) => (
          <FactCard
            key={fact.key}
            fact={fact}
            isHere={place?.passage === fact.passage && place.start === fact.start && place.end === fact.end}
            onCited={() => onCited(fact)}
            onJudge={(verdict, value) => judge.mutate({ key: fact.key, verdict, ...(value ? { value } : {}) })}
          />
        ))}
      </ul>
      <ProjectList reference={reference} onCited={onCited} />
      <RelationList reference={reference} onCited={onCited} />
      <p className="no-print">
        <RoomLink to="/facts">{say('compare')}</RoomLink>
      </p>
    </section>
  );
}
