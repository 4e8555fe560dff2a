import type { ReactNode } from 'react';
import { useAddress } from '../app/address.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { readProblem } from './problem.ts';
import { type Source, useSource } from './use-source.ts';
import { useStudioWords } from './words.ts';

interface Props {
  /** What stands where there is no problem yet. */
  readonly none: ReactNode;
  readonly children: (source: Source) => ReactNode;
}

/** Draws a page for the layout problem in the address. */
export function WithSource({ none, children }: Props) {
  const say = useStudioWords();
  const [{ regions, industries }, update] = useAddress();
  const state = useSource();
  if (state.status === 'none') return none;
  if (state.status === 'loading') return <JobProgress />;
  if (state.status === 'failed')
    return (
      <>
        <ErrorState error={state.error} onRetry={state.retry} />
        {(regions ?? industries) !== undefined && (
          <button
            type="button"
            className="small-button"
            onClick={() => update({ regions: undefined, industries: undefined })}
          >
            {say('chooseOther')}
          </button>
        )}
      </>
    );
  if (readProblem(state.source.text) === undefined) return <p role="alert">{say('unreadable')}</p>;
  return children(state.source);
}
