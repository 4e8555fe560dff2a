import { useText } from '../words/index.ts';
import type { LastRemoval, Restoring } from './removals.ts';
import { usePartsWords } from './words.ts';
import './versions.css';

interface Props {
  readonly removal: LastRemoval;
  readonly restore: Restoring;
  readonly onDismiss: () => void;
}

/** Says what was removed, with the way back: undo instead of “are you sure”. */
export function RemovalNotice({ removal, restore, onDismiss }: Props) {
  const say = usePartsWords();
  const text = useText();
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
      <button type="button" className="small-button" onClick={onDismiss}>
        {say('dismiss')}
      </button>
    </div>
  );
}
