import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { client } from '../data/index.ts';

/** What was last taken away or brought back: kept while the workbench is open, so that it can be undone. */
export interface Removal {
  readonly id: string;
  readonly title: string;
  readonly isUndone: boolean;
}

type Named = Pick<Removal, 'id' | 'title'>;

let last: Removal | undefined;
const listeners = new Set<() => void>();

function tell(removal: Removal | undefined): void {
  last = removal;
  for (const listener of listeners) listener();
}

export function useLastRemoval(): Removal | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => last,
  );
}

export function dismissRemoval(): void {
  tell(undefined);
}

/** Takes a document away; it can be brought back. */
export function useRemove() {
  return useChange(({ id }) => client.documents.remove({ document: id }), false);
}

/** Brings back what was taken away. */
export function useRestore() {
  return useChange(({ id }) => client.documents.restore({ document: id }), true);
}

function useChange(change: (named: Named) => Promise<unknown>, isUndone: boolean) {
  const refresh = useRefreshDocuments();
  return useMutation({
    mutationFn: change,
    onSuccess: (_, { id, title }) => tell({ id, title, isUndone }),
    onSettled: refresh,
  });
}

/** Everything that was asked of documents is asked anew: lists, searches, topics and facts rest on the same texts. */
export function useRefreshDocuments(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('documents.') });
}
