import { useEffect, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { Notes } from '../parts/notes.tsx';
import { Beside } from './beside.tsx';
import { Binding } from './binding.tsx';
import { Clash } from './clash.tsx';
import { Controls } from './controls.tsx';
import { EditBar } from './edit-bar.tsx';
import { FlowMap } from './flow-map.tsx';
import { NextSteps } from './next-steps.tsx';
import { PlanTables } from './plan-tables.tsx';
import { RunBar } from './run-bar.tsx';
import { TwoAims } from './two-aims.tsx';
import { useAnswer } from './use-answer.ts';
import { useEditing } from './use-editing.ts';
import { useNames } from './use-names.ts';
import { type Limits, useSolve, usualLimits } from './use-solve.ts';
import type { Source } from './use-source.ts';
import { WhyNot } from './why-not.tsx';

/** Edit budgets, aims and rules; solve; see what is built where, what binds, and what else could be. */
export function Studio({ source }: { source: Source }) {
  const editing = useEditing(source);
  const { problem } = editing;
  const solving = useSolve(editing, source);
  const names = useNames(problem);
  const [limits, setLimits] = useState<Limits>(usualLimits);
  const { last, before } = solving;
  const answer = useAnswer(problem, last, names);
  useCleanAddress(editing.hasCase);
  const view = { problem, names };
  const isSolved = last !== undefined && last.outcome.status !== 'infeasible';
  return (
    <>
      {answer !== undefined && last && <AnswerSentence text={answer} evidence={last.outcome.evidence} />}
      {last && <Notes notes={last.outcome.evidence.notes} />}
      <EditBar editing={editing} solving={solving} names={names} assumptions={problem.assumptions ?? []} />
      <div className="layout-desk">
        <Controls {...view} editing={editing} outcome={isSolved ? last.outcome : undefined} />
        <div className="layout-shown">
          <RunBar solving={solving} limits={limits} onLimits={setLimits} />
          {solving.error && <ErrorState error={solving.error} onRetry={() => solving.solve(limits)} />}
          {last?.outcome.status === 'infeasible' && <Clash {...view} outcome={last.outcome} editing={editing} />}
          {isSolved && <FlowMap {...view} outcome={last.outcome} isOld={solving.isOld} />}
        </div>
      </div>
      {isSolved && (
        <div className={solving.isOld ? 'outcome-old layout-outcome' : 'layout-outcome'}>
          <PlanTables {...view} outcome={last.outcome} />
          <Binding {...view} outcome={last.outcome} />
          <WhyNot {...view} solved={last} />
          {before && <Beside {...view} before={before} after={last} solving={solving} />}
          <TwoAims {...view} text={last.text} outcome={last.outcome} />
        </div>
      )}
      {isSolved && <NextSteps {...view} editing={editing} solved={last} />}
    </>
  );
}

/** Once there is a case, it and not the choice it was made from is what the address opens. */
function useCleanAddress(hasCase: boolean): void {
  const [{ regions, industries }, update] = useAddress();
  const isDouble = hasCase && (regions ?? industries) !== undefined;
  useEffect(() => {
    if (isDouble) update({ regions: undefined, industries: undefined }, { replace: true });
  }, [isDouble, update]);
}
