import { useAddress } from '../app/address.ts';
import type { DatasetView } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { WithinNotice } from '../parts/within-notice.tsx';
import { Board } from './board.tsx';
import { Controls } from './controls.tsx';
import { Crowding } from './crowding.tsx';
import { pairIndicator } from './pair.ts';
import { PairDetail } from './pair-detail.tsx';
import { PairMatrix } from './pair-matrix.tsx';
import { PairsAnswer } from './pairs-answer.tsx';
import { usePairs } from './use-pairs.ts';
import { useRivalryWords } from './words.ts';
import './rivalry.css';

/** Board or matrix of pairs, one pair taken apart, or the crowding of industries. */
export function Rivalry({ dataset }: { dataset: DatasetView }) {
  const [{ view }] = useAddress();
  return (
    <>
      <Controls dataset={dataset} />
      {view === 'crowding' ? <Crowding dataset={dataset} /> : <Pairs dataset={dataset} />}
    </>
  );
}

function Pairs({ dataset }: { dataset: DatasetView }) {
  const say = useRivalryWords();
  const [{ view, region, with: other, indicator: asked }] = useAddress();
  const { pairs, evidence, error, retry } = usePairs(dataset, region);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!pairs || !evidence) return region === undefined ? <Waiting dataset={dataset} /> : <JobProgress />;
  const shown = { dataset, pairs, evidence, indicator: pairIndicator(asked) };
  if (region !== undefined && other !== undefined && region !== other) {
    return <PairDetail dataset={dataset} region={region} other={other} pairs={pairs} evidence={evidence} />;
  }
  if (pairs.length === 0) return <p>{say('answerNone', { year: dataset.year })}</p>;
  return (
    <>
      <PairsAnswer {...shown} />
      <WithinNotice evidence={evidence} />
      {view === 'matrix' ? <PairMatrix {...shown} /> : <Board {...shown} />}
    </>
  );
}

function Waiting({ dataset }: { dataset: DatasetView }) {
  const say = useRivalryWords();
  return dataset.info.regions.length > 600 ? <p role="status">{say('tooMany')}</p> : <JobProgress />;
}
