import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CasePart } from '@yanzhen/evidence/cases';
import { useState } from 'react';
import { parseQuery, useAddress } from '../app/address.ts';
import { hasRoom } from '../app/has-room.ts';
import { client } from '../data/index.ts';
import { AnswerSentence } from '../parts/answer-sentence.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { useCaseWords } from './words.ts';

type Trace = Awaited<ReturnType<typeof client.cases.trace>>;
type Step = Trace['steps'][number];

interface Props {
  /** The case's id. */
  readonly id: string;
  /** Which figure: part and path with a colon between, as the address has it. */
  readonly figure: string;
}

/** The chain from one figure back to where it comes from; any step can be opened, and traced by itself. */
export function TraceView({ id, figure }: Props) {
  const say = useCaseWords();
  const [part = '', ...path] = figure.split(':');
  const input = { case: id, part: part as CasePart, path: path.join(':') };
  const { data, error, refetch } = useQuery({
    queryKey: ['cases.trace', input],
    queryFn: ({ signal }) => client.cases.trace(input, { signal }),
  });
  const [, update] = useAddress();
  return (
    <section className="case-trace" aria-label={say('traceTitle')}>
      <div className="case-trace-head">
        <h2>{say('traceTitle')}</h2>
        <button type="button" className="small-button no-print" onClick={() => update({ trace: undefined })}>
          {say('traceClose')}
        </button>
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <JobProgress />}
      {data && <Chain trace={data} />}
    </section>
  );
}

function Chain({ trace: { steps, evidence } }: { trace: Trace }) {
  const say = useCaseWords();
  const text = useText();
  const count = (kind: Step['kind']) =>
    new Set(steps.filter((step) => step.kind === kind).map(({ label }) => label.zh)).size;
  const hand = count('hand');
  const answer = say('traceAnswer', {
    ...{ label: text(steps[0]!.label), cells: count('cell'), rows: count('row'), passages: count('passage') },
    ...{ assumptions: count('assumption'), hand: hand === 0 ? '' : say('traceHand', { count: hand }) },
  });
  return (
    <>
      <AnswerSentence evidence={evidence} text={answer} />
      <ol className="trace-steps">
        <Branch steps={steps} at={0} />
      </ol>
    </>
  );
}

/** The figure asked about is open, with what it rests on; further back on request. */
function Branch({ steps, at }: { steps: readonly Step[]; at: number }) {
  const say = useCaseWords();
  const text = useText();
  const [isOpen, setOpen] = useState(at === 0);
  const step = steps[at]!;
  const children = steps.flatMap(({ parent }, k) => (parent === at ? [k] : []));
  return (
    <li className={`trace-step trace-${step.kind}`}>
      <div className="trace-line">
        {children.length > 0 && at > 0 && (
          <button
            type="button"
            className="trace-toggle"
            aria-expanded={isOpen}
            aria-label={say('traceUnfold', { sign: isOpen ? '−' : '+', label: text(step.label) })}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? '−' : '+'}
          </button>
        )}
        <StepLine step={step} isFirst={at === 0} />
      </div>
      {children.length > 0 && isOpen && (
        <ol>
          {children.map((child) => (
            <Branch key={child} steps={steps} at={child} />
          ))}
          {step.more > 0 && <li className="small quiet">{say('traceMore', { count: step.more })}</li>}
        </ol>
      )}
    </li>
  );
}

function StepLine({ step, isFirst }: { step: Step; isFirst: boolean }) {
  const say = useCaseWords();
  const text = useText();
  const [, update] = useAddress();
  const { kind, label, value, unit, how, link, part, path, source } = step;
  return (
    <div>
      <p>
        {kind !== 'figure' && <span className={`trace-kind trace-kind-${kind}`}>{say(`kind-${kind}`)}</span>}
        <StepLink link={link}>{text(label)}</StepLink>
        {value !== null && <Value value={value} unit={unit} />}
        {kind === 'figure' && !isFirst && (
          <button
            type="button"
            className="small-button no-print"
            aria-label={`${say('traceFurther')} ${text(label)}`}
            onClick={() => update({ trace: `${part}:${path}` })}
          >
            {say('traceFurther')}
          </button>
        )}
      </p>
      {how && <p className="small quiet">{text(how)}</p>}
      {source && <Source source={source} />}
    </div>
  );
}

/** A figure as it stands, the long ones shortened; the whole of it on hover. */
function Value({ value, unit }: { value: string; unit: string }) {
  const language = useLanguage();
  const numbers = value.split(', ').map(Number);
  const isFigures = numbers.every((each) => !Number.isNaN(each));
  const round = (each: number) =>
    each.toLocaleString(language === 'zh' ? 'zh-CN' : 'en', { maximumSignificantDigits: 7 });
  const shown = isFigures ? numbers.map(round) : [value];
  const some = shown.length > 4 ? [...shown.slice(0, 3), '…', shown.at(-1)] : shown;
  return (
    <span className="trace-value" title={`${value} ${unit}`.trim()}>
      {some.join(language === 'zh' ? '，' : '; ')} {unit}
    </span>
  );
}

function StepLink({ link, children }: { link: string | null; children: string }) {
  const [page = '', query = ''] = link?.split('?') ?? [];
  const [{ lang }] = useAddress();
  if (link === null || !hasRoom(page)) return <span>{children}</span>;
  return (
    <Link to={page} search={() => ({ ...parseQuery(query), ...(lang && { lang }) })}>
      {children}
    </Link>
  );
}

function Source({ source }: { source: NonNullable<Step['source']> }) {
  const say = useCaseWords();
  const text = useText();
  const { reference, title, source: by, licence, year, region, sector, row, estimate } = source;
  const place = [
    reference,
    ...[year, region, sector].flatMap((each) => (each === null ? [] : [String(each)])),
    ...(row === null ? [] : [say('rowNumber', { row })]),
    ...(estimate ? [say('estimate')] : []),
  ].join(' · ');
  return (
    <details className="small quiet trace-source">
      <summary>{place}</summary>
      <p>{text(title)}</p>
      <p>{by}</p>
      <p>{licence}</p>
    </details>
  );
}
