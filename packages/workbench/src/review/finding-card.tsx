import { OnlyWith } from '../parts/only-with.tsx';
import { useText } from '../words/index.ts';
import { ExceptionForm } from './exception-form.tsx';
import { NextFinding } from './next-finding.tsx';
import type { Finding } from './use-review.ts';
import type { Answers, KeptVerdict, VerdictName } from './use-verdicts.ts';
import { useReviewWords } from './words.ts';

interface Props {
  readonly finding: Finding;
  /** The line it stands in. */
  readonly line: string;
  readonly name: string;
  readonly kept: KeptVerdict | undefined;
  readonly onReword: () => void;
  readonly onJudge: (verdict: VerdictName | undefined, answers?: Answers) => void;
}

/** One finding in the margin: what, by which item, neutral words, a person's verdict. */
export function FindingCard({ finding, line, name, kept, onReword, onJudge }: Props) {
  const say = useReviewWords();
  const text = useText();
  const { regulation, measures, severity, why, advice, exceptions, rewording } = finding;
  return (
    <article className={`finding finding-${severity}`} aria-label={name}>
      <h3>
        {name} <span className={`severity severity-${severity}`}>{say(severity)}</span>
      </h3>
      <p className="small quiet">{say('items', { regulation, measures })}</p>
      <RewordingOffer finding={finding} line={line} onReword={onReword} />
      {rewording === null && <p className="small">{text(advice)}</p>}
      <details>
        <summary className="small">{say('article')}</summary>
        <p className="small">{text(why)}</p>
        {rewording !== null && <p className="small">{text(advice)}</p>}
        {exceptions.length > 0 && <p className="small">{say('may', { items: exceptions.join(', ') })}</p>}
      </details>
      <div className="finding-tools no-print">
        <OnlyWith least="analyst" silent>
          <div className="segments" role="group" aria-label={say('verdict')}>
            {(['agreed', 'rejected', 'exception'] as const).map((each) => (
              <button
                key={each}
                type="button"
                className="small-button"
                aria-pressed={kept?.verdict === each}
                onClick={() => onJudge(kept?.verdict === each ? undefined : each)}
              >
                {say(each)}
              </button>
            ))}
          </div>
        </OnlyWith>
        <NextFinding />
      </div>
      {kept?.verdict === 'exception' && (
        <ExceptionForm
          kept={kept.answers}
          suggested={exceptions[0]}
          onKeep={(answers) => onJudge('exception', answers)}
        />
      )}
    </article>
  );
}

function RewordingOffer({ finding: { rewording }, line, onReword }: Pick<Props, 'finding' | 'line' | 'onReword'>) {
  const say = useReviewWords();
  if (rewording === null) return null;
  const old = line.slice(rewording.start, rewording.end);
  const fresh = rewording.replacement;
  return (
    <p className="rewording small">
      <span>{fresh === '' ? say('takeOut', { old }) : say('replace', { old, fresh })}</span>
      <button type="button" className="small-button no-print" onClick={onReword}>
        {say('reword')}
      </button>
    </p>
  );
}
