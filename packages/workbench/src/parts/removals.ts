import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Text } from '../words/index.ts';

/** Something that can be taken away and brought back: all versions of an id, or one of them. */
interface Removable {
  readonly reference: string;
  readonly title: Text;
}

/** What was last taken away or brought back. */
interface Removal extends Removable {
  readonly isUndone: boolean;
}

interface Ways {
  remove(reference: string): Promise<unknown>;
  restore(reference: string): Promise<unknown>;
  /** The operation that lists them, whose answers are then out of date. */
  readonly listedBy: string;
}

type Removals = ReturnType<typeof removals>;

/** What can be undone, and how; for parts that show it. */
export type LastRemoval = ReturnType<Removals['useLast']>;
export type Restoring = ReturnType<Removals['useRestore']>;

/**
 * Taking things of one kind away and bringing them back. The last removal is kept while the
 * workbench is open, so that any page that shows it can undo it.
 */
export function removals({ remove, restore, listedBy }: Ways) {
  let last: Removal | undefined;
  const listeners = new Set<() => void>();
  const tell = (removal: Removal | undefined) => {
    last = removal;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const useChange = (change: (reference: string) => Promise<unknown>, isUndone: boolean) => {
    const queries = useQueryClient();
    return useMutation({
      mutationFn: ({ reference }: Removable) => change(reference),
      onSuccess: (_, { reference, title }) => tell({ reference, title, isUndone }),
      // Every list, and the lists of one id's versions.
      onSettled: () => queries.invalidateQueries({ queryKey: [listedBy] }),
    });
  };
  return {
    useLast: () => useSyncExternalStore(subscribe, () => last),
    /** Takes away; nothing is lost, and the notice says how to undo. */
    useRemove: () => useChange(remove, false),
    useRestore: () => useChange(restore, true),
    dismiss: () => tell(undefined),
  };
}
