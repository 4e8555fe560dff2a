import { useState } from 'react';
import type { Finding } from './use-review.ts';

const key = 'yanzhen-review-draft';

/** The draft at hand, kept for this tab only; every rewording can be taken back. */
export interface DraftState {
  readonly text: string;
  readonly canUndo: boolean;
  /** Another text altogether. */
  readonly set: (text: string) => void;
  readonly reword: (finding: Finding) => void;
  readonly undo: () => void;
}

/** Leaves a text for the studio, which opens with it. */
export function keepDraft(text: string): void {
  sessionStorage.setItem(key, text);
}

export function useDraft(fallback: string): DraftState {
  const [state, setState] = useState<{ text: string | null; past: readonly string[] }>(() => ({
    text: sessionStorage.getItem(key),
    past: [],
  }));
  const text = state.text ?? fallback;
  const keep = (next: string, past: readonly string[]) => {
    if (next === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
    setState({ text: next === '' ? null : next, past });
  };
  return {
    text,
    canUndo: state.past.length > 0,
    set: (next) => keep(next, []),
    reword: (finding) => keep(reworded(text, finding), [...state.past, text]),
    undo: () => {
      const last = state.past.at(-1);
      if (last !== undefined) keep(last, state.past.slice(0, -1));
    },
  };
}

/** The text with a finding's rewording in its line. */
export function reworded(text: string, { line, rewording }: Pick<Finding, 'line' | 'rewording'>): string {
  if (rewording === null) return text;
  const lines = text.split('\n');
  const old = lines[line - 1] ?? '';
  lines[line - 1] = old.slice(0, rewording.start) + rewording.replacement + old.slice(rewording.end);
  return lines.join('\n');
}
