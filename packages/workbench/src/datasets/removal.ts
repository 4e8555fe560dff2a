import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { client } from '../data/index.ts';
import type { Text } from '../words/index.ts';

/** What was last taken away (or brought back), kept while the workbench is open, so that it can be undone from any of these pages. */
export interface Removal {
  readonly reference: string;
  readonly title: Text;
  readonly isUndone: boolean;
}

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

/** Takes a dataset or a version away; nothing is lost until it is swept, and the list says how to undo. */
export function useRemove() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ reference }: { reference: string; title: Text }) => client.datasets.remove({ id: reference }),
    onSuccess: (_, { reference, title }) => tell({ reference, title, isUndone: false }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['datasets.list'] }),
  });
}

/** Brings back what was taken away. */
export function useRestore() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ reference }: { reference: string; title: Text }) => client.datasets.restore({ id: reference }),
    onSuccess: (_, { reference, title }) => tell({ reference, title, isUndone: true }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['datasets.list'] }),
  });
}
