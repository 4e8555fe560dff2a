import type { Evidence } from '@yanzhen/platform/operations';
import { useText } from '../words/index.ts';
import { usePartsWords } from './words.ts';

/** What a whole result rests on: datasets, operation, parameters, conventions, cautions. */
export function ResultEvidence({ evidence }: { evidence: Evidence }) {
  const say = usePartsWords();
  const text = useText();
  const { inputs, parameters, conventions, notes } = evidence;
  return (
    <>
      <h3>{say('comesFrom')}</h3>
      {inputs.map((input) => (
        <p key={input.hash}>
          {text(input.title)} · {input.source}
          <br />
          <code className="small quiet">
            {input.dataset}@{input.version} · {input.hash.slice(0, 16)}
          </code>
        </p>
      ))}
      <h3>{say('howMade')}</h3>
      <dl className="facts">
        <Fact name={say('operation')} value={`${evidence.operation}@${evidence.version}`} />
        <Fact name={say('parameters')} value={listed(parameters)} />
        <Fact name={say('conventions')} value={listed(conventions)} />
      </dl>
      <h3>{say('howSure')}</h3>
      <p>{say(evidence.estimate ? 'asEstimate' : 'asObserved')}</p>
      {notes.map((note) => (
        <p key={note.code} className={`note note-${note.level}`}>
          {text(note.text)}
        </p>
      ))}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function listed(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name} = ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' · ');
}
