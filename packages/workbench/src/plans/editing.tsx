import { useMutation, useQueryClient } from '@tanstack/react-query';
import { UserError } from '@yanzhen/evidence/errors';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { client, useMay } from '../data/index.ts';
import type { Text } from '../words/index.ts';
import { author } from './author.ts';
import { applied, type Clash, type Edit, resolved } from './edits.ts';
import { type Plan, planQuery } from './use-plan.ts';

/** A change that met somebody else's. */
export interface Conflict {
  readonly edits: readonly Edit[];
  readonly clashes: readonly Clash[];
  readonly text: Text;
}

interface Change {
  readonly revision: number;
  readonly summary: Text;
}

export interface Editing {
  readonly apply: (edits: readonly Edit[]) => void;
  /** Takes back the last change made here; of a given number where one is named. */
  readonly undo: (revision?: number) => void;
  readonly canUndo: boolean;
  readonly last: Change | undefined;
  readonly error: Error | null;
  readonly dismiss: () => void;
  readonly conflict: Conflict | undefined;
  readonly takeTheirs: () => void;
  /** Writes what does not clash, and of what does the fields named by {@link clashKey}. */
  readonly writeKept: (kept: ReadonlySet<string>) => void;
  /** Whether whoever looks may change the plan. */
  readonly mayEdit: boolean;
}

const EditingContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === undefined) throw new Error('a plan is changed only inside PlanEditing');
  return editing;
}

/** Holds the changes of one plan: shown at once, sent one after the other, taken back with Ctrl or ⌘ Z. Who only reads changes nothing. */
export function PlanEditing({ plan, children }: { plan: string; children: ReactNode }) {
  const queries = useQueryClient();
  const [mine, setMine] = useState<readonly Change[]>([]);
  // Read when an undo is sent, not when it is asked for: a change may still be on its way then, and it is the one meant.
  const written = useRef<readonly Change[]>([]);
  const [last, setLast] = useState<Change>();
  const [conflict, setConflict] = useState<Conflict>();
  const {
    apply: send,
    undo,
    error,
    reset,
  } = useSending(plan, {
    onDone: (change, undone) => {
      setLast(change);
      const { current } = written;
      written.current =
        undone === undefined ? [...current, change] : current.filter(({ revision }) => revision !== undone);
      setMine(written.current);
    },
    onConflict: setConflict,
    newest: () => written.current.at(-1)?.revision,
  });
  const latest = mine.at(-1);
  const mayEdit = useMay('editor');
  const apply = useCallback((edits: readonly Edit[]) => mayEdit && send(edits), [mayEdit, send]);
  const undoOne = useCallback((revision?: number) => mayEdit && undo(revision), [mayEdit, undo]);
  useUndoKey(undoOne);
  const editing = useMemo<Editing>(
    () => ({
      ...{ apply, undo: undoOne, canUndo: latest !== undefined, last, error, conflict, mayEdit },
      dismiss: () => {
        reset();
        setLast(undefined);
      },
      takeTheirs: () => {
        setConflict(undefined);
        void queries.invalidateQueries({ queryKey: ['plans.status'] });
      },
      writeKept: (kept) => {
        setConflict(undefined);
        const edits = conflict ? resolved(conflict.edits, conflict.clashes, kept) : [];
        if (edits.length > 0) apply(edits);
      },
    }),
    [apply, undoOne, mayEdit, latest, last, error, conflict, reset, queries],
  );
  return <EditingContext value={editing}>{children}</EditingContext>;
}

interface Told {
  readonly onDone: (change: Change, undone?: number) => void;
  readonly onConflict: (conflict: Conflict) => void;
  /** Number of the last change made here that is not taken back. */
  readonly newest: () => number | undefined;
}

function useSending(plan: string, { onDone, onConflict, newest }: Told) {
  const queries = useQueryClient();
  const { queryKey } = planQuery(plan);
  const current = () => queries.getQueryData<Plan>(queryKey);
  const refresh = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [name] }) => String(name).startsWith('plans.') && name !== 'plans.show',
    });
  const edit = useMutation({
    scope: { id: `plan:${plan}` },
    onMutate: (edits: readonly Edit[]) => {
      const before = current();
      if (before) queries.setQueryData(queryKey, { ...before, items: applied(before.items, edits) });
    },
    mutationFn: (edits) => {
      const sent = { plan, seen: current()?.revision ?? 1, edits: [...edits], ...by() };
      return client.plans.edit(sent as Parameters<typeof client.plans.edit>[0]);
    },
    onSuccess: async ({ revision, summary }) => {
      const now = current();
      // Others' changes came in between: what is shown is not all there is.
      if (now?.revision === revision - 1) queries.setQueryData(queryKey, { ...now, revision });
      else await queries.invalidateQueries({ queryKey });
      onDone({ revision, summary });
      await refresh();
    },
    onError: async (error, edits) => {
      await queries.refetchQueries({ queryKey });
      if (!(error instanceof UserError) || error.code !== 'plan-conflict') return;
      const { conflicts = [] } = error as { conflicts?: readonly Clash[] };
      onConflict({ edits, clashes: conflicts, text: error.text });
    },
  });
  const back = useMutation({
    scope: { id: `plan:${plan}` },
    mutationFn: async (asked: number | undefined) => {
      const revision = asked ?? newest();
      return revision === undefined ? undefined : await client.plans.undo({ plan, revision, ...by() });
    },
    onSuccess: async (done) => {
      if (done === undefined) return;
      const { revision, summary, undoes } = done;
      await queries.invalidateQueries({ queryKey });
      onDone({ revision, summary }, undoes ?? undefined);
      await refresh();
    },
  });
  const isConflict = edit.error instanceof UserError && edit.error.code === 'plan-conflict';
  const { mutate: apply } = edit;
  const { mutate: undo } = back;
  const [resetEdit, resetBack] = [edit.reset, back.reset];
  const reset = useCallback(() => {
    resetEdit();
    resetBack();
  }, [resetEdit, resetBack]);
  return { apply, undo, reset, error: (isConflict ? null : edit.error) ?? back.error };
}

function by(): { author?: string } {
  const name = author().trim();
  return name === '' ? {} : { author: name };
}

function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (typing || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undo]);
}
