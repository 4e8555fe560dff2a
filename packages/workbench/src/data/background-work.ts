import { useSyncExternalStore } from 'react';

/** Work that goes on when its page is left. */
export interface BackgroundWork {
  /** Where it was started, and where its result is seen: path and query. */
  readonly address: string;
  readonly isDone: boolean;
}

let works: readonly BackgroundWork[] = [];
const listeners = new Set<() => void>();

function change(next: readonly BackgroundWork[]): void {
  works = next;
  for (const tell of listeners) tell();
}

/** Says that work was started on the page at hand. @returns what to call when it ended */
export function beginBackgroundWork(): (isDone: boolean) => void {
  const work: BackgroundWork = { address: location.pathname + location.search, isDone: false };
  change([...works, work]);
  return (isDone) => change(works.flatMap((one) => (one === work ? (isDone ? [{ ...work, isDone }] : []) : [one])));
}

/** Forgets work of a page that was done: its result has been seen. */
export function forgetDoneWork(path: string): void {
  const left = works.filter(({ address, isDone }) => !isDone || pathOf(address) !== path);
  if (left.length < works.length) change(left);
}

export function pathOf(address: string): string {
  return address.split('?')[0]!;
}

export function useBackgroundWork(): readonly BackgroundWork[] {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => works,
  );
}
