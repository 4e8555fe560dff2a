import { useQuery } from '@tanstack/react-query';
import type { Evidence } from '@yanzhen/platform/operations';
import { RoomLink } from '../app/room-link.tsx';
import { client } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useWhy } from '../parts/why.tsx';
import { useText } from '../words/index.ts';
import { TraceTree } from './trace-tree.tsx';
import { useTermSheetWords } from './words.ts';

interface Props {
  readonly caseId: string | undefined;
  /** The figure's place in the contract, or `=npv.sender`. */
  readonly path: string;
  readonly text: string;
  readonly appraised: Evidence | undefined;
  readonly onClose: () => void;
}

/** Where a figure of the sheet comes from, step by step back to rows, cells, passages and assumptions. */
export function FigurePanel({ caseId, path, text, appraised, onClose }: Props) {
  const say = useTermSheetWords();
  const pick = useText();
  const openWhy = useWhy();
  const trace = useQuery({
    queryKey: ['cases.trace', caseId, path],
    queryFn: ({ signal }) => client.cases.trace({ case: caseId!, part: 'contract', path }, { signal }),
    enabled: caseId !== undefined,
    retry: false,
    gcTime: 60_000,
  });
  const follows = path.startsWith('=');
  return (
    <aside className="figure-panel no-print" aria-label={say('panel', { text })}>
      <div className="figure-panel-head">
        <h2>{text}</h2>
        <button type="button" className="small-button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
      {caseId === undefined && <p>{say('notFiled')}</p>}
      {caseId !== undefined && trace.isPending && <JobProgress />}
      {trace.error && <ErrorState error={trace.error} onRetry={() => void trace.refetch()} />}
      {trace.data && (
        <>
          <h3>{pick(trace.data.steps[0]?.label ?? { zh: path, en: path })}</h3>
          <TraceTree steps={trace.data.steps} />
        </>
      )}
      <p className="next-buttons">
        {follows && appraised && (
          <button type="button" className="small-button" onClick={() => openWhy({ title: text, evidence: appraised })}>
            {say('how')}
          </button>
        )}
        <RoomLink to="/contract" className="small-button">
          {say('openStudio')}
        </RoomLink>
      </p>
    </aside>
  );
}
