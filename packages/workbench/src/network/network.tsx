import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { DatasetView } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useText } from '../words/index.ts';
import { densityIn } from './choice.ts';
import { Controls } from './controls.tsx';
import { NetworkFigure } from './figure.tsx';
import { useGroups } from './groups.ts';
import { NodeTable } from './node-table.tsx';
import { useAnswer } from './use-answer.ts';
import { useNetwork } from './use-network.ts';
import { useNetworkWords } from './words.ts';
import './network.css';

/** Answer, network with the industry chosen beside it, the same as a list. */
export function Network({ dataset }: { dataset: DatasetView }) {
  const say = useNetworkWords();
  const text = useText();
  const [address] = useAddress();
  const region = dataset.info.regions.some(({ code }) => code === address.region) ? address.region : undefined;
  const state = useNetwork(dataset, region, densityIn(address));
  const groups = useGroups(dataset);
  const { nodes, links, backbone, evidence } = state;
  const answer = useAnswer(dataset, region, nodes, links, backbone);
  return (
    <>
      <h1>{region === undefined ? say('title') : say('titleOf', { region: text(dataset.regionName(region)) })}</h1>
      {answer && evidence && <AnswerSentence text={answer} evidence={evidence} />}
      <Controls dataset={dataset} groups={groups} />
      {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      {(!nodes || !backbone || !links || !evidence) && !state.error && <JobProgress />}
      {backbone?.links.length === 0 && (
        <EmptyState title={say('tooFewTitle')} action={<RoomLink to="/data">{say('toData')} →</RoomLink>}>
          <p>{say('tooFew')}</p>
        </EmptyState>
      )}
      {nodes && backbone && backbone.links.length > 0 && links && evidence && (
        <>
          <NetworkFigure
            {...{ dataset, region, nodes, links, backbone, groups, evidence }}
            answer={answer ?? ''}
            isCut={state.isCut}
          />
          <NodeTable {...{ dataset, region, nodes, links, backbone, groups, evidence }} />
        </>
      )}
    </>
  );
}
