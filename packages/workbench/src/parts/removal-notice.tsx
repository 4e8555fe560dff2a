import { useText } from '../words/index.ts';
import type { Removals } from './removals.ts';
import { usePartsWords } from './words.ts';
import './versions.css';

/** Says what was removed, with the way back: undo instead of “are you sure”. */
export function RemovalNotice({ removals: { useLast, useRestore, dismiss } }: { removals: Removals }) {
  const say = usePartsWords();
  const text = useText();
  const removal = useLast();
  const restore = useRestore();
  if (!removal) return null;
  const { reference, title, isUndone } = removal;
  return (
    <div className="removal" role="status">
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
      <button type="button" className="small-button" onClick={dismiss}>
        {say('dismiss')}
      </button>
    </div>
  );
}
