import { useMemo, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { RoomLink } from '../app/room-link.tsx';
import { useLastingAnswer, type WireTable } from '../data/index.ts';
import { hasCollectiveRules, ShareButton, type Source, useEditing, useNames } from '../layout-studio/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { NumberCell } from '../parts/number-cell.tsx';
import { Segments } from '../parts/segments.tsx';
import { comparedOf } from './compared.ts';
import { Rounds } from './rounds.tsx';
import { Standings } from './standings.tsx';
import { useAnswer } from './use-answer.ts';
import { useInvolutionWords } from './words.ts';

const rules = ['home-first', 'first-come'] as const;
const allotments = ['plan', 'today', 'none'] as const;
const seconds = 60;
/** Up to so many regions every order of moves is tried. */
const mostForEvery = 5;
/** With more places than this the moves take minutes: they are made when they are asked for. */
const mostAtOnce = 150;

/** What planning apart costs, whom, and how it comes about. */
export function Involution({ source }: { source: Source }) {
  const say = useInvolutionWords();
  const editing = useEditing(source);
  const { problem, text, save } = editing;
  const names = useNames(problem);
  const [{ rule: asked, allotted }, update] = useAddress();
  const rule = rules.find((one) => one === asked) ?? 'home-first';
  const collective = allotments.find((one) => one === allotted) ?? 'plan';
  const isRuled = hasCollectiveRules(problem);
  const [orders, setOrders] = useState(6);
  const instance = { name: 'layout.json', text };
  const isAlone = problem.regions.length < 2;
  const [isAsked, setAsked] = useState(problem.sites.length <= mostAtOnce);
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
      <div className="controls no-print">
        <div className="control">
          <span className="control-label">{say('rule')}</span>
          <Segments
            label={say('rule')}
            options={rules.map((value) => ({ value, name: say(value) }))}
            value={rule}
            onChange={(next) => update({ rule: next === 'home-first' ? undefined : next }, { replace: true })}
          />
        </div>
        {isRuled && (
          <div className="control">
            <span className="control-label">{say('allotted')}</span>
            <Segments
              label={say('allotted')}
              options={allotments.map((value) => ({ value, name: say(`allotted-${value}`) }))}
              value={collective}
              onChange={(next) => update({ allotted: next === 'plan' ? undefined : next }, { replace: true })}
            />
          </div>
        )}
        {problem.regions.length > mostForEvery && (
          <div className="control involution-orders">
            <span className="control-label">{say('orders')}</span>
            <NumberCell
              label={say('orders')}
              value={orders}
              least={1}
              most={100}
              onChange={(next) => next !== undefined && setOrders(Math.round(next))}
            />
          </div>
        )}
        <RoomLink to="/layout" pick={{ rule: undefined, allotted: undefined }}>
          {say('toStudioBack')}
        </RoomLink>
      </div>
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
