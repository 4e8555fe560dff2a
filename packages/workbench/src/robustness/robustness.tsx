import type { Evidence } from '@yanzhen/platform/operations';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { confined, type DatasetView, type Row, scopeOf, useLongTable } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { WithinNotice } from '../parts/within-notice.tsx';
import { Controls, chosenRanking, useRankingName } from './controls.tsx';
import { RangesChart } from './ranges-chart.tsx';
import { RangesTable } from './ranges-table.tsx';
import { rankedOf } from './ranking.ts';
import { useAnswer } from './use-answer.ts';
import { useRobustnessWords } from './words.ts';

/** Asks for the ranking with its intervals, tells how far that is, and shows it. */
export function Robustness({ dataset }: { dataset: DatasetView }) {
  const say = useRobustnessWords();
  const [address] = useAddress();
  const indicator = chosenRanking(address.indicator);
  const state = useLongTable('advantage.robustness', { ...confined(scopeOf(dataset), address.within), indicator });
  return (
    <>
      {state.rows && state.table ? (
        <Ranges dataset={dataset} rows={state.rows} evidence={state.table.evidence} />
      ) : (
        <>
          <p>{say('intro')}</p>
          <Controls dataset={dataset} />
          {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
          {state.isStopped && (
            <p>
              {say('stopped')}{' '}
              <button type="button" className="small-button" onClick={state.retry}>
                {say('run')}
              </button>
            </p>
          )}
          {!state.error && !state.isStopped && <JobProgress progress={state.progress} onCancel={state.cancel} />}
        </>
      )}
    </>
  );
}

interface Props {
  readonly dataset: DatasetView;
  readonly rows: readonly Row[];
  readonly evidence: Evidence;
}

function Ranges({ dataset, rows, evidence }: Props) {
  const say = useRobustnessWords();
  const [address] = useAddress();
  const indicator = chosenRanking(address.indicator);
  const what = useRankingName(indicator);
  const ranked = useMemo(() => rankedOf(rows), [rows]);
  const answer = useAnswer(dataset, ranked, what);
  const shown = { dataset, ranked, what };
  return (
    <>
      <AnswerSentence text={answer} evidence={evidence} />
      <Controls dataset={dataset} />
      <Notes notes={evidence.notes} />
      <WithinNotice evidence={evidence} />
      {ranked.some(({ rank }) => rank !== null) && (
        <>
          <RangesChart {...shown} />
          <RangesTable {...shown} indicator={indicator} evidence={evidence} />
        </>
      )}
      <nav className="next no-print" aria-label={say('next')}>
        <h2>{say('next')}</h2>
        <RoomLink to="/what-if">{say('nextWhatIf')} →</RoomLink>
        <RoomLink to="/method" pick={{ term: indicator }}>
          {say('nextMethod')} →
        </RoomLink>
      </nav>
    </>
  );
}
