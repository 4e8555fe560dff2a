import { useEffect, useState } from 'react';
import { useAddress } from '../app/address.ts';
import type { ChainTable } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ChainTableControl } from '../parts/chain-table-control.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Segments } from '../parts/segments.tsx';
import { EstimateNotice } from '../parts/with-chain-table.tsx';
import { NextSteps } from './next-steps.tsx';
import { PresetsList } from './presets-list.tsx';
import type { Ran } from './ran.ts';
import { Result } from './result.tsx';
import type { StudioEvent } from './scenario.ts';
import { ScenarioPanel } from './scenario-panel.tsx';
import { useAnswer } from './use-answer.ts';
import { type RunState, scenarioInput, useRun } from './use-run.ts';
import { type Scenario, type Scenarios, type Side, useScenarios } from './use-scenarios.ts';
import { useShockWords } from './words.ts';
import './shock-studio.css';

/** Draw events, run them, watch what follows, compare. */
export function Studio({ table }: { table: ChainTable }) {
  const say = useShockWords();
  const scenarios = useScenarios(table);
  const { first, second, side, edit } = scenarios;
  const keyOf = (scenario: Scenario | undefined) => (scenario ? JSON.stringify(scenarioInput(table, scenario)) : '');
  // A link opens with its result; what is changed here is run when it is asked for.
  const [asked, setAsked] = useState(() => new Set([keyOf(first), keyOf(second)]));
  const isAsked = (scenario: Scenario | undefined) => asked.has(keyOf(scenario));
  const one = useRun(table, first, isAsked(first));
  const other = useRun(table, second ?? first, second !== undefined && isAsked(second));
  const ask = (...some: (Scenario | undefined)[]) => setAsked((before) => new Set([...before, ...some.map(keyOf)]));
  const ran = ranOf([first, one, say('first')], ...(second ? [[second, other, say('second')] as const] : []));
  const answer = useAnswer(table, first, one.run, second && other.run);
  const start = (event: StudioEvent) => {
    const scenario = { ...(side === 'second' && second ? second : first), events: [event] };
    edit(side, scenario);
    ask(scenario, side === 'second' ? first : second);
  };
  return (
    <>
      {answer && one.run && !one.run.isOld ? (
        <AnswerSentence text={answer} evidence={one.run.outcomesEvidence} />
      ) : (
        first.events.length === 0 && <p className="block-answer">{say('intro')}</p>
      )}
      <EstimateNotice table={table} />
      <div className="controls">
        <ChainTableControl table={table} />
        <SideControl scenarios={scenarios} />
      </div>
      <PresetsList table={table} onChoose={start} />
      <ScenarioPanel
        key={side}
        table={table}
        scenario={side === 'second' && second ? second : first}
        onChange={(scenario) => edit(side, scenario)}
      />
      <RunBar
        states={second ? [one, other] : [one]}
        isStale={isStale(first, one) || (second !== undefined && isStale(second, other))}
        canRun={first.events.length > 0 || (second?.events.length ?? 0) > 0}
        hasRun={one.run !== undefined}
        onRun={() => {
          for (const state of [one, other]) if (state.isStopped) state.retry();
          ask(first, second);
        }}
      />
      {ran.length > 0 && <Result table={table} ran={ran} />}
      <NextSteps table={table} scenario={first} run={one.run} />
    </>
  );

  function isStale(scenario: Scenario, state: RunState): boolean {
    return scenario.events.length > 0 && (state.run === undefined || state.run.isOld) && !state.isRunning;
  }
}

/** Both scenarios where both are there; the one that is there otherwise. */
function ranOf(...all: (readonly [Scenario, RunState, string])[]): Ran[] {
  return all.flatMap(([scenario, { run }, name]) => (run ? [{ scenario, run, name }] : []));
}

/** Which of two scenarios is edited; a way to put a second one beside, or to be rid of it; undo. */
function SideControl({ scenarios }: { scenarios: Scenarios }) {
  const say = useShockWords();
  const [, update] = useAddress();
  const { second, side, compare, stopComparing, canUndo, undo, first } = scenarios;
  useUndoKey(undo);
  return (
    <div className="shock-row no-print">
      {second ? (
        <>
          <Segments
            label={say('edited')}
            options={[
              { value: 'first', name: say('first') },
              { value: 'second', name: say('second') },
            ]}
            value={side}
            onChange={(next) => update({ side: (next as Side) === 'second' ? next : undefined })}
          />
          <button type="button" className="small-button" onClick={stopComparing}>
            {say('stopComparing')}
          </button>
        </>
      ) : (
        first.events.length > 0 && (
          <button type="button" className="small-button" title={say('compareHint')} onClick={compare}>
            {say('compare')}
          </button>
        )
      )}
      {canUndo && (
        <button type="button" className="small-button" onClick={undo}>
          {say('undo')}
        </button>
      )}
    </div>
  );
}

/** Ctrl or ⌘ Z takes the last change back, except where text is being typed. */
function useUndoKey(undo: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input:not([type=range]), textarea, dialog');
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undo]);
}

interface RunBarProps {
  readonly states: readonly RunState[];
  readonly isStale: boolean;
  readonly canRun: boolean;
  readonly hasRun: boolean;
  readonly onRun: () => void;
}

/** The button that runs what was drawn; while it runs, how far it is, and a way to stop it. */
function RunBar({ states, isStale, canRun, hasRun, onRun }: RunBarProps) {
  const say = useShockWords();
  const failed = states.find(({ error }) => error !== null);
  const running = states.find(({ isRunning }) => isRunning);
  if (!canRun) return null;
  return (
    <div className="shock-run no-print">
      {isStale && !failed && (
        <div className="shock-row">
          <button type="button" className="action" onClick={onRun}>
            {say(hasRun ? 'runAgain' : 'run')}
          </button>
          <span className="small quiet" role="status">
            {states.some(({ isStopped }) => isStopped) ? say('stopped') : hasRun ? say('stale') : ''}
          </span>
        </div>
      )}
      {failed && <ErrorState error={failed.error} onRetry={failed.retry} />}
      {running && (
        <div className="shock-row">
          <JobProgress
            progress={running.progress}
            onCancel={() => {
              for (const state of states) state.cancel();
            }}
          />
          <span className="small quiet">{say('goesOn')}</span>
        </div>
      )}
    </div>
  );
}
