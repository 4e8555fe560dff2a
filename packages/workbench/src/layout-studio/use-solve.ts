import type { Progress } from '@yanzhen/platform/client';
import { useEffect, useRef, useState } from 'react';
import { useLastingAnswer } from '../data/index.ts';
import { type Outcome, outcomePart, planText, type Solved } from './outcome.ts';
import type { Editing } from './use-editing.ts';
import type { Source } from './use-source.ts';

/** How long and how exactly a problem is solved. */
export interface Limits {
  readonly seconds: number;
  /** Per cent. */
  readonly gap: number;
}

export const usualLimits: Limits = { seconds: 30, gap: 0.01 };

interface Asked extends Limits {
  readonly text: string;
  readonly start: string | undefined;
}

export interface Solving {
  /** The newest plan, and the one it is compared with. */
  readonly last: Solved | undefined;
  readonly before: Solved | undefined;
  /** The problem was edited since it was solved. */
  readonly isOld: boolean;
  readonly solve: (limits: Limits) => void;
  /** Keeps the newest plan as the one others are compared with; without one it is always the one before. */
  readonly pin: (isPinned: boolean) => void;
  readonly isPinned: boolean;
  readonly isRunning: boolean;
  readonly isStopped: boolean;
  readonly progress: Progress | undefined;
  readonly error: Error | null;
  readonly cancel: () => void;
}

const mostKept = 12;

/** Solves the problem on the page as a job, from the last plan on; a link opens with its plan. */
export function useSolve(editing: Editing, { outcome: kept, hasOutcome }: Source): Solving {
  const { text, save } = editing;
  const [history, setHistory] = useState<readonly Solved[]>(() => (kept ? [{ text, outcome: kept }] : []));
  const [pinned, setPinned] = useState<Solved>();
  const [asked, setAsked] = useState<Asked | undefined>(() =>
    kept ? undefined : { ...usualLimits, text, start: undefined },
  );
  const state = useLastingAnswer<Outcome>(
    asked && {
      operation: 'layout.outcome',
      input: { seconds: asked.seconds, gap: asked.gap / 100 },
      files: {
        instance: { name: 'layout.json', text: asked.text },
        start: asked.start === undefined ? undefined : { name: 'plan.csv', text: asked.start },
      },
    },
  );
  const { answer } = state;
  useEffect(() => {
    if (answer === undefined || asked === undefined) return;
    setHistory((all) =>
      all.at(-1)?.outcome === answer ? all : [...all, { text: asked.text, outcome: answer }].slice(-mostKept),
    );
  }, [answer, asked]);
  const newest = history.at(-1);
  const stored = useRef(kept);
  const [isOrdered, setOrdered] = useState(false);
  const { hasCase, canUndo, offer } = editing;
  useEffect(() => {
    // A plan goes into the case of the problem it solves; looking at a case alone changes nothing that is in it.
    if (newest === undefined || newest.text !== text || newest.outcome === stored.current) return;
    const isWanted = isOrdered || canUndo;
    if (!isWanted && (!hasCase || hasOutcome)) return;
    const { outcome } = newest;
    stored.current = outcome;
    const part = { part: 'outcome', text: outcomePart(outcome), madeBy: outcome.evidence } as const;
    if (isWanted) void save([part]).catch(() => undefined);
    else offer([part]);
  }, [newest, text, hasCase, hasOutcome, canUndo, isOrdered, save, offer]);
  const { error, isRunning, isStopped, progress, cancel, retry } = state;
  const solve = (limits: Limits) => {
    const feasible = history.findLast(({ outcome }) => outcome.lines.length > 0);
    const next: Asked = { ...limits, text, start: feasible && planText(feasible.outcome) };
    setOrdered(true);
    if ((error || isStopped) && JSON.stringify(next) === JSON.stringify(asked)) retry();
    else setAsked(next);
  };
  return {
    last: newest,
    before: pinned ?? history.findLast((one) => one.text !== newest?.text && one.outcome.lines.length > 0),
    isOld: newest !== undefined && newest.text !== text,
    solve,
    pin: (isPinned) => setPinned(isPinned ? newest : undefined),
    isPinned: pinned !== undefined,
    ...{ error, isRunning, isStopped, progress, cancel },
  };
}
