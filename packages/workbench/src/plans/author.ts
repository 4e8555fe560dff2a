import { useSyncExternalStore } from 'react';

const key = 'yanzhen.author';
const listeners = new Set<() => void>();
let given: string | undefined;

/** Who makes the changes on this computer, as the log is to name them. */
export function author(): string {
  if (given !== undefined) return given;
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

export function setAuthor(name: string): void {
  given = name.slice(0, 200);
  try {
    localStorage.setItem(key, given);
  } catch {
    // A browser that refuses storage keeps the name for this visit.
  }
  for (const listener of listeners) listener();
}

export function useAuthor(): string {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, author);
}
