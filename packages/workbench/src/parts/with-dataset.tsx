import type { ReactNode } from 'react';
import { hasRoom } from '../app/has-room.ts';
import { RoomLink } from '../app/room-link.tsx';
import { type DatasetView, useDatasetState } from '../data/index.ts';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { JobProgress } from './job-progress.tsx';
import { LoadDemo } from './load-demo.tsx';
import { usePartsWords } from './words.ts';

/** Draws a page for the dataset in the address, and says so where there is none or it cannot be read. */
export function WithDataset({ children }: { children: (dataset: DatasetView) => ReactNode }) {
  const say = usePartsWords();
  const state = useDatasetState();
  if (state.status === 'loading') return <JobProgress />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={state.retry} />;
  if (state.status === 'none') {
    return (
      <EmptyState
        title={say('noDatasetTitle')}
        action={
          <>
            <LoadDemo />
            {hasRoom('/import') && (
              <p>
                <RoomLink to="/import">{say('openImport')} →</RoomLink>
              </p>
            )}
          </>
        }
      >
        <p>{say('noDatasetText')}</p>
        <p>{say('noDatasetCommand')}</p>
      </EmptyState>
    );
  }
  return children(state.dataset);
}
