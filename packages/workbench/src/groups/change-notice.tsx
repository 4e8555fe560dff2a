import type { GroupChanges } from './changes.ts';
import { useGroupWords } from './words.ts';

/** Says what was done, with the way back. */
export function ChangeNotice({ changes: { last, dismiss, undo } }: { changes: GroupChanges }) {
  const say = useGroupWords();
  if (last === undefined) return null;
  return (
    <div className="group-notice" role="status">
      <span>{say(last.what, { name: last.name })}</span>
      {last.what !== 'undone' && (
        <button type="button" className="small-button" disabled={undo.isPending} onClick={() => undo.mutate(last)}>
          {say('undo')}
        </button>
      )}
      <button type="button" className="small-button" onClick={dismiss}>
        {say('dismiss')}
      </button>
    </div>
  );
}
