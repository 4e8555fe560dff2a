import type { Evidence } from '@yanzhen/platform/operations';
import { useDatasetState } from '../data/index.ts';
import { type Text, useText } from '../words/index.ts';
import { conventionName, conventionValue } from './evidence-words.ts';
import { usePartsWords } from './words.ts';

/** What a whole result rests on: datasets, operation, parameters, conventions, cautions. */
export function ResultEvidence({ evidence }: { evidence: Evidence }) {
  const say = usePartsWords();
  const text = useText();
  const listed = useListed();
  const { inputs, parameters, conventions, notes } = evidence;
  return (
    <>
      {inputs.length > 0 && <h3>{say('comesFrom')}</h3>}
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

/** “指标：总产出 · 年份：2007”, with names for the codes of the dataset shown. */
function useListed(): (values: Readonly<Record<string, unknown>>) => string {
  const text = useText();
  const state = useDatasetState();
  const nameOf = (name: string, code: string): Text | undefined => {
    if (state.status !== 'ready') return undefined;
    const { info, regionName, industryName } = state.dataset;
    if (name === 'measure') return info.measures.find((measure) => measure.code === code)?.name;
    if (name === 'industry') return industryName(code);
    return name === 'region' || name === 'other' ? regionName(code) : undefined;
  };
  const shown = (name: string, value: unknown) => {
    const codes = (Array.isArray(value) ? value : [value]).map((code) => nameOf(name, String(code)));
    const named = codes.flatMap((found) => (found === undefined ? [] : [text(found)]));
    return named.length === codes.length && named.length > 0 ? named.join(', ') : text(conventionValue(value));
  };
  const between = text({ zh: '：', en: ': ' });
  return (values) =>
    Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => `${text(conventionName(name))}${between}${shown(name, value)}`)
      .join(' · ');
}
