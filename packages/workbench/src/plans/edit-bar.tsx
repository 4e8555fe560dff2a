import { ErrorState } from '../parts/error-state.tsx';
import { useText } from '../words/index.ts';
import { setAuthor, useAuthor } from './author.ts';
import { useEditing } from './editing.tsx';
import { usePlanWords } from './words.ts';

/** Who is changing the plan, what was changed last, and the way back. */
export function EditBar() {
  const say = usePlanWords();
  const text = useText();
  const name = useAuthor();
  const { last, undo, canUndo, error, dismiss, mayEdit } = useEditing();
  if (!mayEdit) return <p className="quiet small no-print edit-bar-read">{say('readOnly')}</p>;
  return (
    <>
      <div className="edit-bar no-print">
        <label className="control edit-bar-author">
          <span className="control-label">{say('yourName')}</span>
          <input
            type="text"
            className="plan-input"
            value={name}
            maxLength={60}
            placeholder={say('yourNameHint')}
            onChange={(event) => setAuthor(event.target.value)}
          />
        </label>
        <button
          type="button"
          className="small-button"
          disabled={!canUndo}
          title={say('undoKey')}
          onClick={() => undo()}
        >
          {say('undo')}
        </button>
        <span className="small quiet edit-bar-last" role="status">
          {last === undefined ? '' : say('saved', { what: text(last.summary) })}
        </span>
      </div>
      {error && (
        <div className="edit-bar-error">
          <ErrorState error={error} />
          <button type="button" className="small-button" onClick={dismiss}>
            {say('dismiss')}
          </button>
        </div>
      )}
    </>
  );
}
