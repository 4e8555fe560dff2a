import type { ReactNode } from 'react';
import { useAddress } from '../app/address.ts';
import { type LastingTableState, type Row, useLastingTable, type WireTable } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { type Choice, type Simulated, withRun } from './choice.ts';
import { useResilienceWords } from './words.ts';

/** A simulated part of the board: nothing is asked for until the run is, and leaving the page does not stop it. */
export function useSimulated(part: Simulated, input: object, { runs }: Choice): LastingTableState {
  return useLastingTable('chains.resilience', { ...input, parts: [part] }, { enabled: runs.includes(part) });
}

interface Props {
  readonly part: Simulated;
  readonly choice: Choice;
  readonly state: LastingTableState;
  /** What will be done, beside the button. */
  readonly about: string;
  readonly children: (rows: readonly Row[], table: WireTable) => ReactNode;
}

/** The button that starts the run, its progress with a way to stop it, and then its result. */
export function SimulatedPart({ part, choice, state, about, children }: Props) {
  const say = useResilienceWords();
  const [, update] = useAddress();
  const { rows, table, isOld } = state;
  if (rows && table && !isOld) {
    return (
      <>
        <Notes notes={table.evidence.notes.filter(({ code }) => code !== 'flow-models')} />
        {children(rows, table)}
      </>
    );
  }
  if (state.error) return <ErrorState error={state.error} onRetry={state.retry} />;
  if (state.isRunning) return <JobProgress progress={state.progress} onCancel={state.cancel} />;
  const start = () => {
    if (choice.runs.includes(part)) state.retry();
    else update({ runs: withRun(choice.runs, part) });
  };
  return (
    <div className="run-part no-print">
      <button type="button" className="action" onClick={start}>
        {say(`run-${part}`)}
      </button>
      <p className="small quiet">{about}</p>
    </div>
  );
}
