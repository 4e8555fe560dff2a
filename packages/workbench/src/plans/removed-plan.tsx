import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { client } from '../data/index.ts';
import { type Text, useText } from '../words/index.ts';
import { useListWords } from './list-words.ts';

interface Removed {
  readonly id: string;
  readonly title: Text;
}

let last: Removed | undefined;
const listeners = new Set<() => void>();

function tell(removed: Removed | undefined): void {
  last = removed;
  for (const listener of listeners) listener();
}

/** Takes a plan away; it can be brought back. */
export function useRemovePlan() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Removed) => client.plans.remove({ plan: id }),
    onSuccess: (_, removed) => tell(removed),
    onSettled: () => queries.invalidateQueries({ queryKey: ['plans.list'] }),
  });
}

/** Says which plan was taken away, with the way back. */
export function RemovedPlan() {
  const say = useListWords();
  const text = useText();
  const queries = useQueryClient();
  const removed = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => last,
  );
  const restore = useMutation({
    mutationFn: ({ id }: Removed) => client.plans.restore({ plan: id }),
    onSuccess: () => tell(undefined),
    onSettled: () => queries.invalidateQueries({ queryKey: ['plans.list'] }),
  });
  if (removed === undefined) return null;
  return (
    <div className="plan-notice" role="status">
      <span>{say('removed', { name: text(removed.title) })}</span>
      <button
        type="button"
        className="small-button"
        disabled={restore.isPending}
        onClick={() => restore.mutate(removed)}
      >
        {say('undo')}
      </button>
    </div>
  );
}
