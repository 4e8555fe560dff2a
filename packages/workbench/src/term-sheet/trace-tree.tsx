import { type Text, useText } from '../words/index.ts';
import { useTermSheetWords } from './words.ts';

/** One step of `cases.trace`. */
export interface Step {
  readonly parent: number;
  readonly kind: string;
  readonly label: Text;
  readonly value: string | null;
  readonly unit: string;
  readonly how: Text | null;
  readonly link: string | null;
  readonly source: { readonly title: Text; readonly source: string; readonly estimate: boolean } | null;
  readonly more: number;
}

/** Steps as a tree: what each rests on stands beneath it. */
export function TraceTree({ steps, parent = -1 }: { steps: readonly Step[]; parent?: number }) {
  const own = steps.flatMap((step, k) => (step.parent === parent ? [{ step, k }] : []));
  if (own.length === 0) return null;
  return (
    <ol className="trace">
      {own.map(({ step, k }) => (
        <li key={k} className={`trace-step trace-${step.kind}`}>
          <StepLine step={step} isFirst={parent === -1} />
          <TraceTree steps={steps} parent={k} />
        </li>
      ))}
    </ol>
  );
}

/** Long lists of yearly amounts are shortened: the whole stands where they lead to. */
const shownValue = (value: string) => (value.length > 40 ? `${value.slice(0, 36)}…` : value);

function StepLine({ step, isFirst }: { step: Step; isFirst: boolean }) {
  const say = useTermSheetWords();
  const pick = useText();
  const label = pick(step.label);
  return (
    <div>
      {!isFirst && (step.link === null ? <span>{label}</span> : <a href={step.link}>{label}</a>)}
      {step.value !== null && (
        <span className="trace-value">
          {' '}
          {shownValue(step.value)} {step.unit}
        </span>
      )}
      {step.how && <p className="small quiet">{pick(step.how)}</p>}
      {step.source && (
        <p className="small quiet">
          {pick(step.source.title)} · {step.source.source}
          {step.source.estimate && ` · ${say('estimate')}`}
        </p>
      )}
      {step.more > 0 && <p className="small quiet">{say('more', { count: step.more })}</p>}
    </div>
  );
}
