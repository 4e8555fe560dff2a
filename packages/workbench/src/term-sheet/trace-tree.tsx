import { formatNumber, type Language } from '../design/index.ts';
import { type Text, useLanguage, useText } from '../words/index.ts';
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

/** A number with sensible digits; long lists of yearly amounts are shortened: the whole stands where they lead to. */
function shownValue(value: string, language: Language): string {
  const parts = value.split(', ');
  if (parts.some((part) => part.trim() === '' || !Number.isFinite(Number(part)))) return value;
  const few = parts.slice(0, 3).map((part) => told(Number(part), language));
  return parts.length > 3 ? `${few.join(', ')} …` : few.join(', ');
}

const told = (value: number, language: Language) =>
  Number.isInteger(value) && Math.abs(value) < 10_000 ? String(value) : formatNumber(value, 'amount', language);

function StepLine({ step, isFirst }: { step: Step; isFirst: boolean }) {
  const say = useTermSheetWords();
  const pick = useText();
  const language = useLanguage();
  const label = pick(step.label);
  return (
    <div>
      {!isFirst && (step.link === null ? <span>{label}</span> : <a href={step.link}>{label}</a>)}
      {step.value !== null && (
        <span className="trace-value">
          {' '}
          {shownValue(step.value, language)} {step.unit}
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
