import { tellDeleted, useLastDeleted, useRemake } from './use-topics.ts';
import { useTopicsWords } from './words.ts';

/** Says which topic was deleted, with the way back. */
export function DeletedNotice() {
  const say = useTopicsWords();
  const deleted = useLastDeleted();
  const remake = useRemake();
  if (!deleted) return null;
  return (
    <div className="topic-notice no-print" role="status">
      <span>{say('removed', { name: deleted.name })}</span>
      <button type="button" className="small-button" disabled={remake.isPending} onClick={() => remake.mutate(deleted)}>
        {say('undo')}
      </button>
      <button type="button" className="small-button" onClick={() => tellDeleted(undefined)}>
        {say('dismiss')}
      </button>
    </div>
  );
}
