import { useText } from '../words/index.ts';
import { dismissRemoval, useLastRemoval, useRestore } from './removal.ts';
import { useTablesWords } from './words.ts';

/** Says what was removed, with the way back: undo instead of “are you sure”. */
export function RemovalNotice() {
  const say = useTablesWords();
  const text = useText();
  const removal = useLastRemoval();
  const restore = useRestore();
  if (!removal) return null;
  const { reference, title, isUndone } = removal;
  return (
    <div className="table-removal" role="status">
      <span>{say(isUndone ? 'restored' : 'removed', { title: text(title) })}</span>
      {!isUndone && (
        <button
          type="button"
          className="small-button"
          disabled={restore.isPending}
          onClick={() => restore.mutate({ reference, title })}
        >
          {say('undo')}
        </button>
      )}
      <button type="button" className="small-button" onClick={dismissRemoval}>
        {say('dismiss')}
      </button>
    </div>
  );
}
