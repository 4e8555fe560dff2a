import { UserError } from '@yanzhen/evidence/errors';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type PartToPut, useMay } from '../data/index.ts';
import type { Text } from '../words/index.ts';
import { type Problem, readProblem, writeProblem } from './problem.ts';
import type { Source } from './use-source.ts';

/** An edit waits so long for the next before it is put into the case. */
const patience = 700;

export interface Editing {
  readonly problem: Problem;
  readonly text: string;
  readonly edit: (change: (problem: Problem) => Problem) => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
  /** How many edits lie between what was opened and now. */
  readonly edits: number;
  /** Puts the problem, if it is not in the case as it stands, and further parts after it; makes a case where there is none. */
  readonly save: (further?: readonly PartToPut[]) => Promise<string>;
  /** The same for what nobody asked to be kept: where it is refused, nothing is said. */
  readonly offer: (further: readonly PartToPut[]) => void;
  /** Whether what is edited has a case already. */
  readonly hasCase: boolean;
  /** Why the last change is not in the case. */
  readonly error: Error | null;
  /** Takes what the case has in place of one's own. */
  readonly takeTheirs: () => void;
}

interface State {
  readonly text: string;
  readonly problem: Problem;
  readonly past: readonly string[];
}

const stateOf = (text: string): State => ({ text, problem: readProblem(text)!, past: [] });

/** The problem as it is edited here: every step can be undone, and finds its way into the case by itself. */
export function useEditing(source: Source): Editing {
  const [state, setState] = useState(() => stateOf(source.text));
  const [error, setError] = useState<Error | null>(null);
  const inCase = source.atHand.shown?.parts.layout?.text;
  const sent = useRef(inCase);
  const latest = useRef(state);
  latest.current = state;
  const { put } = source.atHand;
  const { madeBy } = source;
  const save = useCallback(
    async (further: readonly PartToPut[] = []) => {
      const { text, problem, past } = latest.current;
      const edited =
        madeBy && past.length > 0 ? { ...madeBy, parameters: { ...madeBy.parameters, edited: true } } : madeBy;
      const own: PartToPut[] = text === sent.current ? [] : [{ part: 'layout', text, madeBy: edited }];
      sent.current = text;
      try {
        const id = await put(titleOf(problem), [...own, ...further]);
        setError(null);
        return id;
      } catch (failure) {
        sent.current = undefined;
        setError(failure as Error);
        throw failure;
      }
    },
    [put, madeBy],
  );
  const hasCase = source.atHand.id !== undefined;
  const { past, text, problem } = state;
  const isEdited = past.length > 0;
  // Who only reads tries things out for herself: nothing of it is kept.
  const mayKeep = useMay('analyst');
  useEffect(() => {
    if (!mayKeep || !isEdited || text === sent.current) return;
    const timer = setTimeout(() => void save().catch(() => undefined), patience);
    return () => clearTimeout(timer);
  }, [text, isEdited, mayKeep, save]);
  const theirs = useRef(inCase);
  useEffect(() => {
    // Someone else's change is taken over where nothing of one's own waits.
    if (inCase === undefined || inCase === theirs.current) return;
    theirs.current = inCase;
    if (inCase !== latest.current.text && latest.current.text === sent.current) setState(stateOf(inCase));
  }, [inCase]);
  return useMemo(
    () => ({
      offer: (further) => void save(further).catch(() => setError(null)),
      ...{ problem, text, save, error, edits: past.length, canUndo: past.length > 0, hasCase },
      edit: (change) =>
        setState((now) => {
          const next = change(now.problem);
          const written = writeProblem(next);
          return written === now.text ? now : { text: written, problem: next, past: [...now.past, now.text] };
        }),
      undo: () =>
        setState((now) => {
          const before = now.past.at(-1);
          if (before === undefined) return now;
          return { text: before, problem: readProblem(before)!, past: now.past.slice(0, -1) };
        }),
      takeTheirs: () => {
        setError(null);
        if (inCase !== undefined) {
          sent.current = inCase;
          setState(stateOf(inCase));
        }
      },
    }),
    [problem, text, past.length, save, error, inCase, hasCase],
  );
}

/** Whether the last change met somebody else's. */
export function isConflict(error: Error | null): boolean {
  return error instanceof UserError && error.kind === 'conflict';
}

function titleOf({ title, regions, industries }: Problem): Text {
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    regions
      .map(({ code, name }) => name?.[language] ?? code)
      .slice(0, 5)
      .join(language === 'zh' ? '、' : ', '),
  ) as [string, string];
  const count = industries.length;
  return { zh: title ?? `${zh} · ${count} 个行业`, en: `${en} · ${count} ${count === 1 ? 'industry' : 'industries'}` };
}
