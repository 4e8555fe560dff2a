import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { client } from '../data/index.ts';
import type { Text } from '../words/index.ts';

/** What was last taken away or brought back: kept while the workbench is open, so that it can be undone. */
export interface Removal {
  readonly reference: string;
  readonly title: Text;
  readonly isUndone: boolean;
}

type Named = Pick<Removal, 'reference' | 'title'>;

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

/** Takes a table away; it can be brought back. */
export function useRemove() {
  return useChange(({ reference }) => client.chains.remove({ id: reference }), false);
}

/** Brings back what was taken away. */
export function useRestore() {
  return useChange(({ reference }) => client.chains.restore({ id: reference }), true);
}

function useChange(change: (named: Named) => Promise<unknown>, isUndone: boolean) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (_, { reference, title }) => tell({ reference, title, isUndone }),
    // Every list of tables, and the lists of one table's versions.
    onSettled: () => queries.invalidateQueries({ queryKey: ['chains.list'] }),
  });
}
