import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { caseQuery, type ShownCase } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useText } from '../words/index.ts';
import { CaseAnswer } from './answer.tsx';
import { CaseList } from './case-list.tsx';
import { CaseLine } from './line.tsx';
import { CaseLog } from './log.tsx';
import { CaseTools } from './tools.tsx';
import { TraceView } from './trace-view.tsx';
import { useCaseWords } from './words.ts';
import '../parts/controls.css';
import './cases.css';

/** One line of work with its parts; without one, those there are. */
export function Page() {
  const [{ case: id }] = useAddress();
  return id === undefined ? <CaseList /> : <OneCase key={id} id={id} />;
}

function OneCase({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(caseQuery(id));
  if (error) {
    return (
      <>
        <ErrorState error={error} onRetry={() => void refetch()} />
        <CaseList />
      </>
    );
  }
  return data === undefined ? <JobProgress /> : <Shown shown={data} />;
}

function Shown({ shown }: { shown: ShownCase }) {
  const say = useCaseWords();
  const text = useText();
  const [{ trace }] = useAddress();
  return (
    <>
      <nav className="no-print">
        <RoomLink to="/cases" pick={{ case: undefined }}>
          ← {say('all')}
        </RoomLink>
      </nav>
      <h1>{text(shown.name)}</h1>
      <CaseTools shown={shown} />
      {trace === undefined ? (
        <>
          <CaseAnswer shown={shown} />
          <CaseLine shown={shown} />
          <CaseLog id={shown.id} />
        </>
      ) : (
        <TraceView id={shown.id} figure={trace} />
      )}
      <footer className="print-only small">
        {say('printed', { version: shown.version, day: new Date().toISOString().slice(0, 10) })}
      </footer>
    </>
  );
}
