import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import type { DatasetView } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Notes } from '../parts/notes.tsx';
import { WithTable } from '../parts/with-table.tsx';
import { useText } from '../words/index.ts';
import { Allocation } from './allocation.tsx';
import { Backtest } from './backtest.tsx';
import { CandidatesChart } from './candidates-chart.tsx';
import { CandidatesTable } from './candidates-table.tsx';
import { choiceOf } from './choice.ts';
import { ChooseRegions } from './choose-regions.tsx';
import { Controls } from './controls.tsx';
import { NextSteps } from './next-steps.tsx';
import { regionNames, useAnswer } from './use-answer.ts';
import { useFrontier } from './use-frontier.ts';
import { useFrontierWords } from './words.ts';
import './frontier.css';

/** What next for one region, or for several jointly: answer, chart, allocation, table, back-test. */
export function Frontier({ dataset }: { dataset: DatasetView }) {
  const say = useFrontierWords();
  const text = useText();
  const [address] = useAddress();
  const choice = choiceOf(address, dataset);
  const state = useFrontier(dataset, choice);
  const answer = useAnswer(dataset, choice, state.candidates);
  const { regions } = choice;
  if (dataset.info.industries.length < 2) return <TooFew />;
  if (regions.length === 0) return <ChooseRegions dataset={dataset} />;
  const names = regionNames(dataset, regions, text, say);
  const shared = { dataset, choice };
  return (
    <>
      <h1>{regions.length === 1 ? say('titleOf', { region: names }) : say('titleJoint', { regions: names })}</h1>
      {answer && state.table && <AnswerSentence text={answer} evidence={state.table.evidence} />}
      <Controls {...shared} />
      <WithTable state={state}>
        {(_, { evidence }) => {
          const candidates = state.candidates ?? [];
          if (candidates.length === 0) return <Notes notes={evidence.notes} />;
          return (
            <>
              <Notes notes={evidence.notes} />
              <CandidatesChart {...shared} candidates={candidates} />
              {regions.length > 1 && <Allocation {...shared} candidates={candidates} evidence={evidence} />}
              <CandidatesTable {...shared} candidates={candidates} evidence={evidence} />
              <Backtest dataset={dataset} />
              <NextSteps {...shared} candidates={candidates} />
            </>
          );
        }}
      </WithTable>
    </>
  );
}

function TooFew() {
  const say = useFrontierWords();
  return (
    <>
      <h1>{say('chooseTitle')}</h1>
      <EmptyState title={say('tooFewTitle')} action={<RoomLink to="/data">{say('toData')} →</RoomLink>}>
        <p>{say('tooFew')}</p>
      </EmptyState>
    </>
  );
}
