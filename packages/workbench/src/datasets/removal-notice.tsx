import { useText } from '../words/index.ts';
import { dismissRemoval, useLastRemoval, useRestore } from './removal.ts';
import { useDatasetWords } from './words.ts';

/** Says what was removed, with the way back: undo instead of “are you sure”. */
export function RemovalNotice() {
  const say = useDatasetWords();
  const text = useText();
  const removal = useLastRemoval();
  const restore = useRestore();
  if (!removal) return null;
  const title = text(removal.title);
  return (
    <div className="removal" role="status">
      <span>{say(removal.isUndone ? 'undone' : 'removedSay', { title })}</span>
      {!removal.isUndone && (
        <button
          type="button"
          className="small-button"
          disabled={restore.isPending}
          onClick={() => restore.mutate({ reference: removal.reference, title: removal.title })}
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
