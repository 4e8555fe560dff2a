import { useEffect, useMemo, useState } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { type TextFile, useLastingAnswer, type WireTable } from '../data/index.ts';
import { amountScale, colourOf, formatNumber } from '../design/index.ts';
import type { Names } from '../layout-studio/index.ts';
import { Block } from '../parts/block.tsx';
import { Chart } from '../parts/chart.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Select } from '../parts/select.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useLanguage, useText } from '../words/index.ts';
import { type Range, type Step, stepsOf } from './compared.ts';
import { roundsOption } from './rounds-option.ts';
import { useInvolutionWords } from './words.ts';

interface Props {
  readonly instance: TextFile;
  readonly names: Names;
  readonly problem: {
    readonly unit?: string;
    readonly title?: string;
    readonly regions: readonly { readonly code: string }[];
  };
  readonly rule: string;
  /** How collective rules are allotted. */
  readonly collective: string;
  readonly together: Range | undefined;
  /** Moves of large problems take a while: they wait until they are asked for. */
  readonly isAsked: boolean;
}

/** The moves one after the other, as they can be played: who moves first is chosen. */
export function Rounds({ instance, names, problem, rule, collective, together, isAsked }: Props) {
  const say = useInvolutionWords();
  const text = useText();
  const codes = problem.regions.map(({ code }) => code);
  const [first, setFirst] = useState(codes[0]!);
  const start = Math.max(0, codes.indexOf(first));
  const order = [...codes.slice(start), ...codes.slice(0, start)];
  const state = useLastingAnswer<WireTable>(
    isAsked
      ? { operation: 'layout.rounds', input: { rule, collective, order, rounds: 20, seconds: 4 }, files: { instance } }
      : undefined,
  );
  const steps = useMemo(() => state.answer && stepsOf(state.answer), [state.answer]);
  const end = state.answer?.evidence.notes.find(({ code }) => code.startsWith('apart-'));
  return (
    <Block title={say('roundsTitle')} answer={end ? text(end.text) : say('roundsSay')}>
      <div className="controls no-print">
        <Select
          label={say('firstMover')}
          options={codes.map((code) => ({ value: code, name: names.region(code) }))}
          value={first}
          onChange={setFirst}
        />
      </div>
      {state.isRunning && <JobProgress progress={state.progress} onCancel={state.cancel} />}
      {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      {steps && steps.length > 1 && (
        <Played key={order.join(' ') + rule + collective} {...{ steps, codes, names, problem, together }} />
      )}
    </Block>
  );
}

interface PlayedProps {
  readonly steps: readonly Step[];
  readonly codes: readonly string[];
  readonly names: Names;
  readonly problem: Props['problem'];
  readonly together: Range | undefined;
}

function Played({ steps, codes, names, problem, together }: PlayedProps) {
  const say = useInvolutionWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const isNarrow = useNarrow();
  const last = steps.length - 1;
  const { at, isPlaying, play, go } = usePlaying(last);
  const { factor, name } = amountScale(problem.unit ?? '', Math.max(...steps.map(({ total }) => total)), language);
  const format = (value: number) => formatNumber(value * factor, 'amount', language);
  const option = roundsOption(steps, at, codes, together, {
    ...{ mode, isNarrow, format, colourOf: colourOf(codes, mode), nameOf: names.region },
    words: { total: say('all'), together: say('together'), step: say('steps'), unit: name },
  });
  const title = say('roundsChart');
  return (
    <>
      <div className="involution-player no-print">
        <button type="button" className="small-button" onClick={play}>
          {say(isPlaying ? 'pause' : 'play')}
        </button>
        <input
          type="range"
          aria-label={say('step')}
          aria-valuetext={say('stepAt', { step: at })}
          min={0}
          max={last}
          value={at}
          onChange={(event) => go(Number(event.target.value))}
        />
      </div>
      <p aria-live="polite">{moveSay(steps, at)}</p>
      <Chart
        title={title}
        name={title}
        description={`${title}: ${moveSay(steps, last)}`}
        option={option}
        height={isNarrow ? 320 : 380}
        note={say('roundsNote')}
        source={problem.title ?? ''}
        data={() => ({
          title,
          columns: [say('step'), say('mover'), ...codes.map(names.region), say('all')],
          rows: steps.map((step, k) => [
            ...[k, step.mover === '' ? null : names.region(step.mover)],
            ...[...codes.map((code) => step.gains.get(code) ?? null), step.total],
          ]),
        })}
      />
    </>
  );

  /** Who moved, what it brought them, and what it brought or took from the others. */
  function moveSay(all: readonly Step[], k: number): string {
    const [step, before] = [all[k]!, all[k - 1]];
    if (before === undefined) return say('start');
    const change = (code: string) => (step.gains.get(code) ?? 0) - (before.gains.get(code) ?? 0);
    const own = change(step.mover);
    const others = codes.reduce((sum, code) => (code === step.mover ? sum : sum + change(code)), 0);
    const isNone = Math.abs(others) < 1e-6 * Math.abs(step.total);
    return say(isNone ? 'moveAlone' : others < 0 ? 'moveTakes' : 'moveBrings', {
      ...{ step: k, round: step.round, region: names.region(step.mover) },
      ...{ own: names.money(own), others: names.money(Math.abs(others)), total: names.money(step.total) },
    });
  }
}

const pace = 900;

/** The step shown and a way to play on from it; at the end it starts anew. */
function usePlaying(last: number) {
  const [at, setAt] = useState(last);
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    if (at >= last) return setPlaying(false);
    const timer = setTimeout(() => setAt(at + 1), pace);
    return () => clearTimeout(timer);
  }, [isPlaying, at, last]);
  return {
    ...{ at, isPlaying },
    play: () => {
      if (!isPlaying && at >= last) setAt(0);
      setPlaying(!isPlaying);
    },
    go: (next: number) => {
      setPlaying(false);
      setAt(next);
    },
  };
}
