import { dismissRemoval, useLastRemoval, useRestore } from './removal.ts';
import { useDocumentsWords } from './words.ts';

/** Says what was removed, with the way back: undo instead of “are you sure”. */
export function RemovalNotice() {
  const say = useDocumentsWords();
  const removal = useLastRemoval();
  const restore = useRestore();
  if (!removal) return null;
  const { id, title, isUndone } = removal;
  return (
    <div className="document-notice no-print" role="status">
      <span>{say(isUndone ? 'restored' : 'removed', { title })}</span>
      {!isUndone && (
        <button
          type="button"
          className="small-button"
          disabled={restore.isPending}
          onClick={() => restore.mutate({ id, title })}
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
