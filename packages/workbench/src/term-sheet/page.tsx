import { RoomLink } from '../app/room-link.tsx';
import { useContract } from '../contract-studio/index.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { SavedCases } from '../parts/saved-cases.tsx';
import { TermSheet } from './term-sheet.tsx';
import { useTermSheetWords } from './words.ts';
import './term-sheet.css';

export function Page() {
  const say = useTermSheetWords();
  const { file, line, isWaiting, isFiled } = useContract();
  if (isWaiting) return <JobProgress />;
  if (line.error && !file) return <ErrorState error={line.error} onRetry={line.retry} />;
  if (!file) {
    return (
      <>
        <h1>{say('title')}</h1>
        <EmptyState
          title={say('emptyTitle')}
          action={
            <RoomLink to="/contract" className="action">
              {say('emptyAction')}
            </RoomLink>
          }
        >
          <p>{say('emptyText')}</p>
          <SavedCases part="contract" to="/term-sheet" />
        </EmptyState>
      </>
    );
  }
  return <TermSheet file={file} caseId={isFiled ? line.id : undefined} />;
}
