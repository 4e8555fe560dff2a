import type { PlanItem } from '@yanzhen/evidence/plans';
import { type Clash, PlanConflict } from './clashes.ts';
import type { Draft } from './merge.ts';
import type { ChangeEntry, PlanChange, PlanEdit } from './types.ts';

/** The entry that would lead back. */
export const inverse = (entry: ChangeEntry): ChangeEntry =>
  'info' in entry
    ? { info: true, before: entry.after, after: entry.before }
    : { item: entry.item, before: entry.after, after: entry.before };

/** Sets back what the change set, leaving alone what later changes did to other fields. */
export function takeBack(draft: Draft, entry: ChangeEntry): void {
  if ('info' in entry) {
    draft.info = withSetBack(draft.info, entry.before, entry.after);
    return;
  }
  const { item, before, after } = entry;
  const now = draft.items.get(item);
  if (before === null) draft.items.delete(item);
  else if (after === null || now === undefined) draft.items.set(item, before);
  else draft.items.set(item, setBack(now, before, after));
}

function setBack(now: PlanItem, before: PlanItem, after: PlanItem): PlanItem {
  const parent = before.parent === after.parent ? now.parent : before.parent;
  const position = before.position === after.position ? now.position : before.position;
  const fields = withSetBack<object>(now.fields, before.fields, after.fields);
  return { ...now, parent, position, fields } as unknown as PlanItem;
}

/** What a change set, as it was before it; all else as it is now. */
function withSetBack<T extends object>(now: T, before: T, after: T): T {
  const fields = { ...now } as Record<string, unknown>;
  const was = before as Record<string, unknown>;
  const became = after as Record<string, unknown>;
  for (const key of new Set([...Object.keys(was), ...Object.keys(became)])) {
    if (JSON.stringify(was[key]) === JSON.stringify(became[key])) continue;
    if (was[key] === undefined) delete fields[key];
    else fields[key] = was[key];
  }
  return fields as T;
}

/** Edits of items that are gone because another removed them: a clash, not an unknown id. */
export function removedSince(edits: readonly PlanEdit[], draft: Draft, since: readonly PlanChange[]): Clash[] {
  return edits.flatMap((edit) => {
    if (edit.do !== 'set' && edit.do !== 'remove') return [];
    if (draft.items.has(edit.id)) return [];
    for (const { entries, author, changedAt } of since) {
      const entry = entries.find(
        (candidate) => 'item' in candidate && candidate.item === edit.id && candidate.after === null,
      );
      if (entry === undefined || 'info' in entry) continue;
      const label = entry.before !== null && 'name' in entry.before.fields ? entry.before.fields.name : edit.id;
      const yours = edit.do === 'set' ? (edit.patch.fields ?? edit.patch) : null;
      return [{ item: edit.id, label, field: 'item', base: label, theirs: null, yours, author, changedAt }];
    }
    return [];
  });
}

/** @throws PlanConflict where there are any. */
export function refuseClashes(found: readonly Clash[]): void {
  if (found.length > 0) throw new PlanConflict(found);
}
