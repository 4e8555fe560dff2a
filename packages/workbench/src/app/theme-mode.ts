import { useSyncExternalStore } from 'react';
import type { ThemeMode } from '../design/index.ts';

const key = 'yanzhen.theme';
const listeners = new Set<() => void>();

/** The theme in force; it starts as the system has it and then as last chosen (set before first paint in index.html). */
export function useThemeMode(): ThemeMode {
  return useSyncExternalStore(subscribe, () =>
    document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light',
  );
}

export function chooseTheme(mode: ThemeMode): void {
  document.documentElement.dataset['theme'] = mode;
  try {
    localStorage.setItem(key, mode);
  } catch {
    // Not remembered where storage is refused.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
