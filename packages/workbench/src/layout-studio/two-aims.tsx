import { useMemo, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import { numberIn, useLastingAnswer, type WireTable } from '../data/index.ts';
import { rowsOf } from '../data/table.ts';
import { amountScale, formatNumber } from '../design/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { Block } from '../parts/block.tsx';
import { Chart } from '../parts/chart.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Select } from '../parts/select.tsx';
import { useLanguage } from '../words/index.ts';
import { type AimPoint, aimsOption } from './aims-option.ts';
import type { Outcome } from './outcome.ts';
import { measuresOf, type Problem } from './problem.ts';
import type { Names } from './use-names.ts';
import { useStudioWords } from './words.ts';

interface Props {
  readonly problem: Problem;
  readonly names: Names;
  readonly text: string;
  readonly outcome: Outcome;
}

/** How much of one aim the other costs: the curve of the best plans between them. */
export function TwoAims({ problem, names, text, outcome }: Props) {
  const say = useStudioWords();
  const [{ from, to }, update] = useAddress();
  const measures = measuresOf(problem);
  const first = measures.find((one) => one === from) ?? 'gain';
  const second = measures.find((one) => one === to && one !== first) ?? usualSecond(measures, first);
  const [asked, setAsked] = useState<string>();
  const key = `${first} ${second} ${text.length}`;
  const state = useLastingAnswer<WireTable>(
    asked === key
      ? {
          operation: 'layout.pareto',
          input: { first, second, points: 8, seconds: 40, gap: 1e-3 },
          files: { instance: { name: 'layout.json', text } },
        }
      : undefined,
  );
  const points = useMemo(() => state.answer && pointsOf(state.answer), [state.answer]);
  const select = (label: string, value: string, field: 'from' | 'to') => (
    <Select
      label={label}
      options={measures.map((one) => ({ value: one, name: names.measure(one) }))}
      value={value}
      onChange={(next) => update({ [field]: next }, { replace: true })}
    />
  );
  return (
    <Block title={say('aimsTitle')} answer={say('aimsIntro')}>
      <div className="controls no-print">
        {select(say('most'), first, 'from')}
        {select(say('least'), second, 'to')}
        {!points && !state.isRunning && (
          <button type="button" className="action" onClick={() => (asked === key ? state.retry() : setAsked(key))}>
            {say('drawCurve')}
          </button>
        )}
      </div>
      {state.isRunning && <JobProgress progress={state.progress} onCancel={state.cancel} />}
      {state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      {points && state.answer && (
        <Curve
          {...{ problem, names, first, second, points }}
          evidence={state.answer.evidence}
          now={pointNow(outcome, first, second)}
        />
      )}
    </Block>
  );
}

interface CurveProps {
  readonly problem: Problem;
  readonly names: Names;
  readonly first: string;
  readonly second: string;
  readonly points: readonly AimPoint[];
  readonly now: AimPoint | undefined;
  readonly evidence: WireTable['evidence'];
}

function Curve({ problem, names, first, second, points, now, evidence }: CurveProps) {
  const say = useStudioWords();
  const language = useLanguage();
  const mode = useThemeMode();
  const unitOf = (measure: string) =>
    problem.resources?.find(({ code }) => code === measure)?.unit ?? problem.unit ?? '';
  const scaled = (measure: string, values: readonly number[]) =>
    amountScale(unitOf(measure), Math.max(...values.map(Math.abs)), language);
  const [one, other] = [
    scaled(
      first,
      points.map((p) => p.first),
    ),
    scaled(
      second,
      points.map((p) => p.second),
    ),
  ];
  const axis = (measure: string, { name }: { name: string }) =>
    name === '' ? names.measure(measure) : `${names.measure(measure)} (${name})`;
  const format = (factor: number) => (value: number) => formatNumber(value * factor, 'amount', language);
  const option = aimsOption(points, now, {
    mode,
    x: { name: axis(second, other), format: format(other.factor) },
    y: { name: axis(first, one), format: format(one.factor) },
    now: say('planNow'),
  });
  const title = say('aimsChart', { first: names.measure(first), second: names.measure(second) });
  const shown = (measure: string, value: number) =>
    measure === 'gain' || measure === 'transport' || measure === 'output'
      ? names.money(value)
      : names.amountOf(measure, value);
  // The first step down from the most is the cheapest.
  const [step, high] = [points.at(-2), points.at(-1)];
  return (
    <>
      {step && high && (
        <AnswerSentence
          evidence={evidence}
          text={say('aimsAnswer', {
            ...{ first: names.measure(first), second: names.measure(second) },
            ...{ high: shown(first, high.first), uses: shown(second, high.second) },
            less: formatNumber(1 - step.second / high.second, 'share', language),
            costs: formatNumber(1 - step.first / high.first, 'share', language),
          })}
        />
      )}
      <Chart
        title={title}
        name={title}
        description={title}
        option={option}
        height={320}
        note={say('aimsNote')}
        source={problem.title ?? ''}
        data={() => ({
          title,
          columns: [names.measure(second), names.measure(first)],
          rows: points.map((point) => [point.second, point.first]),
        })}
      />
    </>
  );
}

function pointsOf(table: WireTable): AimPoint[] {
  return rowsOf(table).flatMap((row) => {
    const [first, second] = [numberIn(row, 'first'), numberIn(row, 'second')];
    return first === null || second === null ? [] : [{ first, second }];
  });
}

/** Transport for gain, or whatever is there. */
function usualSecond(measures: readonly string[], first: string): string {
  return ['carbon', 'energy', 'transport'].find((one) => measures.includes(one) && one !== first) ?? 'gain';
}

function pointNow({ measures }: Outcome, first: string, second: string): AimPoint | undefined {
  const [one, other] = [measures[first], measures[second]];
  return typeof one === 'number' && typeof other === 'number' ? { first: one, second: other } : undefined;
}
