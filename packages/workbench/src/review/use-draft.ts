import { useState } from 'react';
import type { Finding } from './use-review.ts';

const key = 'yanzhen-review-draft';
const sourceKey = 'yanzhen-review-source';

/** The draft at hand, kept for this tab only; every rewording can be taken back. */
export interface DraftState {
  readonly text: string;
  /** The document of the library it was taken from. */
  readonly source: string | undefined;
  readonly canUndo: boolean;
  /** Another text altogether. */
  readonly set: (text: string, source?: string) => void;
  readonly reword: (finding: Finding) => void;
  readonly undo: () => void;
}

export function useDraft(fallback: string): DraftState {
  const [state, setState] = useState<{ text: string | null; source: string | null; past: readonly string[] }>(() => ({
    text: sessionStorage.getItem(key),
    source: sessionStorage.getItem(sourceKey),
    past: [],
  }));
  const text = state.text ?? fallback;
  const keep = (next: string, past: readonly string[], source: string | null) => {
    put(key, next === '' ? null : next);
    put(sourceKey, source);
    setState({ text: next === '' ? null : next, source, past });
  };
  return {
    text,
    source: state.source ?? undefined,
    canUndo: state.past.length > 0,
    set: (next, source) => keep(next, [], source ?? null),
    reword: (finding) => keep(reworded(text, finding), [...state.past, text], state.source),
    undo: () => {
      const last = state.past.at(-1);
      if (last !== undefined) keep(last, state.past.slice(0, -1), state.source);
    },
  };
}

function put(name: string, value: string | null): void {
  if (value === null) sessionStorage.removeItem(name);
  else sessionStorage.setItem(name, value);
}

/** The text with a finding's rewording in its line. */
export function reworded(text: string, { line, rewording }: Pick<Finding, 'line' | 'rewording'>): string {
  if (rewording === null) return text;
  const lines = text.split('\n');
  const old = lines[line - 1] ?? '';
  lines[line - 1] = old.slice(0, rewording.start) + rewording.replacement + old.slice(rewording.end);
  return lines.join('\n');
}
