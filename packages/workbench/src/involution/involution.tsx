import { useMemo, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { useLastingAnswer, type WireTable } from '../data/index.ts';
import { hasCollectiveRules, ShareButton, type Source, useEditing, useNames } from '../layout-studio/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { comparedOf } from './compared.ts';
import { allotments, Controls, rules } from './controls.tsx';
import { Rounds } from './rounds.tsx';
import { Standings } from './standings.tsx';
import { useAnswer } from './use-answer.ts';
import { useInvolutionWords } from './words.ts';

const seconds = 60;
/** Up to so many regions every order of moves is tried. */
const mostForEvery = 5;
const ordersOf = [1, 1, 2, 6, 24, 120];
const firstOrders = 6;
/** With more places than this, over all orders, the moves take minutes: they are made when they are asked for. */
const mostAtOnce = 1000;

/** What planning apart costs, whom, and how it comes about. */
export function Involution({ source }: { source: Source }) {
  const say = useInvolutionWords();
  const editing = useEditing(source);
  const { problem, text, save } = editing;
  const names = useNames(problem);
  const [{ rule: asked, allotted }] = useAddress();
  const rule = rules.find((one) => one === asked) ?? 'home-first';
  const collective = allotments.find((one) => one === allotted) ?? 'plan';
  const [orders, setOrders] = useState(firstOrders);
  const instance = { name: 'layout.json', text };
  const isAlone = problem.regions.length < 2;
  const places = problem.sites.length * (ordersOf[problem.regions.length] ?? firstOrders);
  const [isAsked, setAsked] = useState(places <= mostAtOnce);
  const state = useLastingAnswer<WireTable>(
    isAlone || !isAsked
      ? undefined
      : { operation: 'layout.compare', input: { rule, collective, orders, seconds, gap: 1e-4 }, files: { instance } },
  );
  const compared = useMemo(() => state.answer && comparedOf(state.answer), [state.answer]);
  const evidence = state.answer?.evidence;
  const answer = useAnswer(compared, evidence, names);
  if (isAlone) return <p className="block-answer">{say('alone')}</p>;
  return (
    <>
      {answer !== undefined && evidence && <AnswerSentence text={answer} evidence={evidence} />}
      {evidence && <Notes notes={evidence.notes} levels={['refusal', 'caution', 'information']} />}
      <Controls
        isRuled={hasCollectiveRules(problem)}
        orders={problem.regions.length > mostForEvery ? orders : undefined}
        onOrders={setOrders}
        {...{ rule, collective }}
      />
      <p className="small quiet">{say(`${rule}-say`)}</p>
      {state.isRunning && <JobProgress progress={state.progress} onCancel={state.cancel} />}
      {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      {!isAsked && (
        <div className="involution-ask">
          <p>{say('large', { places: problem.sites.length })}</p>
          <button type="button" className="action" onClick={() => setAsked(true)}>
            {say('compute')}
          </button>
        </div>
      )}
      {state.isStopped && (
        <button type="button" className="action" onClick={state.retry}>
          {say('again')}
        </button>
      )}
      {compared && evidence && <Standings {...{ compared, evidence, names, problem }} />}
      <Rounds
        isAsked={isAsked && !state.isRunning}
        {...{ instance, names, problem, rule, collective, together: compared?.together }}
      />
      {compared && (
        <nav className="next no-print" aria-label={say('next')}>
          <h2>{say('next')}</h2>
          <ShareButton regions={problem.regions.length} text={text} save={save} />
          <p className="small quiet">{say('nextSay')}</p>
        </nav>
      )}
    </>
  );
}
