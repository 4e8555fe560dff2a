import { type DatasetView, type LongTableState, type Row, useLongTable } from '../data/index.ts';
import { Block } from '../parts/block.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { useText } from '../words/index.ts';
import { BacktestChart } from './backtest-chart.tsx';
import { BacktestTable } from './backtest-table.tsx';
import { lastWindow, trialOf } from './trial.ts';
import { useFrontierWords } from './words.ts';

/** What the operation concludes, or why it concludes nothing. */
const verdicts = new Set(['backtest-verdict', 'not-back-tested']);

/** Whether relatedness predicted entry in these data: the verdict in words, the last window, all windows. */
export function Backtest({ dataset }: { dataset: DatasetView }) {
  const say = useFrontierWords();
  const text = useText();
  const state = useLongTable('advantage.backtest', { dataset: dataset.reference, measure: dataset.measure.code });
  const verdict = state.table?.evidence.notes.find(({ code }) => verdicts.has(code));
  return (
    <Block title={say('backtest')} answer={verdict && text(verdict.text)}>
      <p className="small quiet">{say('backtestText')}</p>
      <Outcome state={state} />
    </Block>
  );
}

function Outcome({ state }: { state: LongTableState }) {
  const say = useFrontierWords();
  if (state.error) return <ErrorState error={state.error} onRetry={state.retry} />;
  if (state.isStopped) {
    return (
      <p>
        <button type="button" className="small-button" onClick={state.retry}>
          {say('backtestRun')}
        </button>
      </p>
    );
  }
  if (!state.rows || !state.table) return <JobProgress progress={state.progress} onCancel={state.cancel} />;
  return <Tested rows={state.rows} evidence={state.table.evidence} />;
}

function Tested({
  rows,
  evidence,
}: {
  rows: readonly Row[];
  evidence: NonNullable<LongTableState['table']>['evidence'];
}) {
  const trials = rows.map(trialOf);
  const last = lastWindow(trials);
  return (
    <div className="backtest">
      <Notes notes={evidence.notes} levels={['caution']} />
      {last.length > 0 && <BacktestChart trials={last} />}
      {trials.length > 0 && <BacktestTable trials={trials} evidence={evidence} />}
    </div>
  );
}
