import type { ImportReport } from '@yanzhen/evidence/imports';
import { formatNumber } from '../design/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Storing } from './use-import.ts';
import type { PreviewState } from './use-preview.ts';
import { useImportWords } from './words.ts';

interface Props {
  readonly state: PreviewState;
  readonly storing: Storing;
  readonly onStore: (report: ImportReport) => void;
}

/** Always in view: whether the file can come in, what is being done, and the button. */
export function StoreBar({ state, storing, onStore }: Props) {
  const say = useImportWords();
  const language = useLanguage();
  const { preview, isReading, isStopped } = state;
  const report = preview?.problem === null && !isReading && !isStopped ? preview.report : null;
  return (
    <div className="store-bar no-print">
      {storing.error && <ErrorState error={storing.error} />}
      <div className="store-bar-row">
        {isReading || storing.isRunning ? (
          <Doing state={state} storing={storing} />
        ) : (
          <span role="status">
            {report
              ? say('canStore', { facts: formatNumber(report.facts - report.missing, 'count', language) })
              : say(isStopped ? 'stopped' : 'cannotStore')}
          </span>
        )}
        {isStopped && (
          <button type="button" className="small-button" onClick={state.retry}>
            {say('readAgain')}
          </button>
        )}
        <button
          type="button"
          className="action"
          disabled={!report || storing.isRunning}
          onClick={() => report && onStore(report)}
        >
          {say('store')}
        </button>
      </div>
    </div>
  );
}

function Doing({ state, storing }: { state: PreviewState; storing: Storing }) {
  const say = useImportWords();
  const text = useText();
  const { progress, cancel } = storing.isRunning ? storing : state;
  const told = progress?.phase === 'sending' ? say('sending') : progress?.doing && text(progress.doing);
  const doing = told || say('reading');
  const shown = progress && { ...progress, doing: { zh: doing, en: doing } };
  return <JobProgress progress={shown} onCancel={cancel} />;
}
