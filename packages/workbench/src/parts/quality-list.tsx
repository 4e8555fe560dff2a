import type { QualityFinding } from '@yanzhen/evidence/dataset';
import { useText } from '../words/index.ts';
import { usePartsWords } from './words.ts';
import './quality-list.css';

const levels = { error: 'levelError', caution: 'levelCaution', information: 'levelInformation' } as const;
const order = ['error', 'caution', 'information'] as const;

/** Every rule that applied: how serious, what, how often, and where. Errors first. */
export function QualityList({ findings }: { findings: readonly QualityFinding[] }) {
  const say = usePartsWords();
  const ordered = order.flatMap((level) => findings.filter((finding) => finding.level === level));
  if (ordered.length === 0) return <p>{say('qualityClean')}</p>;
  return (
    <ul className="quality">
      {ordered.map((finding) => (
        <li key={finding.rule} className={`quality-${finding.level}`}>
          <Finding finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function Finding({ finding }: { finding: QualityFinding }) {
  const say = usePartsWords();
  const text = useText();
  const { rule, level, count, examples } = finding;
  const head = (
    <>
      <span className="quality-level">{say(levels[level])}</span>
      <span className="quality-text">
        {text(finding.text)} <code className="small quiet">{rule}</code>
      </span>
      <span className="quality-count">{count > 0 && say('times', { count: count.toLocaleString('en-US') })}</span>
    </>
  );
  if (examples.length === 0) return <div className="quality-head">{head}</div>;
  return (
    <details>
      <summary className="quality-head">{head}</summary>
      <ul className="quality-places small">
        {examples.map((example, i) => (
          // biome-ignore lint: places have no key of their own and never change
          <li key={i}>
            {example.row !== undefined && <span className="quiet">{say('placeRow', { value: example.row })} </span>}
            {example.column !== undefined && (
              <span className="quiet">{say('placeColumn', { value: example.column })} </span>
            )}
            {example.found}
          </li>
        ))}
        {count > examples.length && (
          <li className="quiet">
            {say('andMorePlaces', { count: (count - examples.length).toLocaleString('en-US') })}
          </li>
        )}
      </ul>
    </details>
  );
}
