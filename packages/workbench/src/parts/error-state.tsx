import { UserError } from '@yanzhen/evidence/errors';
import { useText } from '../words/index.ts';
import { usePartsWords } from './words.ts';
import './states.css';

/** What happened, where, what was expected and what to do; for a fault of ours, its words and a retry. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const say = usePartsWords();
  const known = error instanceof UserError ? error : undefined;
  return (
    <div className="state error-state" role="alert">
      <h2>{say('failed')}</h2>
      {known ? <UserErrorText error={known} /> : <UnknownErrorText error={error} />}
      {onRetry && (
        <p>
          <button type="button" className="small-button" onClick={onRetry}>
            {say('retry')}
          </button>
        </p>
      )}
    </div>
  );
}

function UserErrorText({ error }: { error: UserError }) {
  const say = usePartsWords();
  const text = useText();
  const { file, sheet, row, column, field } = error.place;
  const places = [
    file && say('placeFile', { value: file }),
    sheet && say('placeSheet', { value: sheet }),
    row && say('placeRow', { value: row }),
    column && say('placeColumn', { value: column }),
    field && say('placeField', { value: field }),
  ].filter(Boolean);
  const parts: [string, string | undefined][] = [
    [say('where'), places.length > 0 ? places.join(' · ') : undefined],
    [say('found'), error.found],
    [say('expected'), error.expected && text(error.expected)],
    [say('todo'), error.advice && text(error.advice)],
  ];
  return (
    <>
      <p>{text(error.text)}</p>
      <dl className="facts">
        {parts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  );
}

function UnknownErrorText({ error }: { error: unknown }) {
  const say = usePartsWords();
  if (error instanceof TypeError && /fetch|network/i.test(error.message)) {
    return (
      <p>
        {say('serverGone')} {say('serverGoneAdvice')}
      </p>
    );
  }
  return <p>{error instanceof Error ? error.message : String(error)}</p>;
}
