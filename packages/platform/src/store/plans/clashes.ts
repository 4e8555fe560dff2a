import { isDeepStrictEqual } from 'node:util';
import type { PlanItem } from '@yanzhen/evidence/plans';
import type { Text } from '../../operations/evidence.ts';
import { StoreError } from '../errors.ts';
import type { ChangeEntry, PlanChange } from './types.ts';

/** One thing two people changed. */
export interface Clash {
  /** Id of the item; null for the plan's own description. */
  readonly item: string | null;
  readonly label: string;
  /** Name of the field; `parent`, `position`, or `item` where one of the two removed it. */
  readonly field: string;
  /** What both had before them. Of a removed item, the fields the other changed, or its name. */
  readonly base: unknown;
  /** Null where they took it away. */
  readonly theirs: unknown;
  readonly yours: unknown;
  /** Who changed it last, and when. */
  readonly author: string;
  readonly changedAt: Date;
}

/** Someone changed the same thing since; nothing was written. */
export class PlanConflict extends StoreError {
  override readonly name = 'PlanConflict';
  readonly clashes: readonly Clash[];

  constructor(clashes: readonly Clash[]) {
    const shown = (value: unknown) =>
      value === null || value === undefined ? '—' : JSON.stringify(value).slice(0, 80);
    const told = clashes.slice(0, 5);
    const text: Text = {
      zh: `在您打开之后，别人改过同一处：${told.map(({ label, field, base, theirs, yours, author }) => `“${label}”的 ${field}：原为 ${shown(base)}，${author} 改为 ${shown(theirs)}，您要改为 ${shown(yours)}`).join('；')}。请看过对方的改动后再改。`,
      en: `Others changed the same thing since you opened the plan: ${told.map(({ label, field, base, theirs, yours, author }) => `${field} of “${label}” was ${shown(base)}, ${author} made it ${shown(theirs)}, you want ${shown(yours)}`).join('; ')}. Look at their change, then change it again.`,
    };
    super(text);
    this.clashes = clashes;
  }
}

interface Step {
  readonly before: unknown;
  readonly after: unknown;
}

/** Fields in which two states of an item differ, its place among them; `item` where it came or went. */
function differing(entry: ChangeEntry): Map<string, Step> {
  if ('info' in entry) return differingFields({ ...entry.before }, { ...entry.after });
  const { before, after } = entry;
  if (before === null || after === null) {
    return new Map([['item', { before: before && labelOf(before), after: after && labelOf(after) }]]);
  }
  const flat = ({ parent, position, fields }: PlanItem) => ({ ...fields, parent, position });
  return differingFields(flat(before), flat(after));
}

function differingFields(was: Readonly<Record<string, unknown>>, is: Readonly<Record<string, unknown>>) {
  const found = new Map<string, Step>();
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (!isDeepStrictEqual(was[key], is[key])) found.set(key, { before: was[key] ?? null, after: is[key] ?? null });
  }
  return found;
}

const labelOf = (item: PlanItem) => ('name' in item.fields ? item.fields.name : item.id);

interface Theirs extends Step {
  readonly author: string;
  readonly changedAt: Date;
}

/** What others did to one item, several changes of a field taken together: from what it was first to what it is now. */
function joined(since: readonly PlanChange[], of: (entry: ChangeEntry) => boolean): Map<string, Theirs> {
  const fields = new Map<string, Theirs>();
  // The log comes newest first.
  for (const { entries, author, changedAt } of since.toReversed()) {
    const entry = entries.find(of);
    if (entry === undefined) continue;
    for (const [field, { before, after }] of differing(entry)) {
      fields.set(field, { before: fields.has(field) ? fields.get(field)!.before : before, after, author, changedAt });
    }
  }
  return fields;
}

/**
 * Where edits and the changes made since they were thought of touch the same field of the same item with another outcome. Different
 * fields of one item are joined; to remove what another changed, or to change what another removed, is a clash.
 */
export function clashes(mine: readonly ChangeEntry[], since: readonly PlanChange[]): Clash[] {
  if (since.length === 0) return [];
  return mine.flatMap((entry): Clash[] => {
    const isSame = (other: ChangeEntry) =>
      'info' in entry ? 'info' in other : 'item' in other && other.item === entry.item;
    const theirs = joined(since, isSame);
    if (theirs.size === 0) return [];
    const about = 'info' in entry ? { item: null, label: entry.before.title.zh } : aboutItem(entry);
    return touching(differing(entry), theirs).map((clash) => ({ ...about, ...clash }));
  });
}

const aboutItem = ({ item, before, after }: Extract<ChangeEntry, { item: string }>) => {
  const known = before ?? after;
  return { item, label: known === null ? item : labelOf(known) };
};

function touching(
  yours: ReadonlyMap<string, Step>,
  theirs: ReadonlyMap<string, Theirs>,
): Omit<Clash, 'item' | 'label'>[] {
  const gone = theirs.get('item');
  if (gone !== undefined || yours.has('item')) {
    const last = [...theirs.values()][theirs.size - 1]!;
    const { author, changedAt } = gone ?? last;
    return [
      {
        field: 'item',
        base: gone === undefined ? fieldsBy(theirs, 'before') : gone.before,
        theirs: gone === undefined ? fieldsBy(theirs, 'after') : gone.after,
        yours: yours.has('item') ? yours.get('item')!.after : fieldsBy(yours, 'after'),
        ...{ author, changedAt },
      },
    ];
  }
  return [...yours].flatMap(([field, { after }]) => {
    const their = theirs.get(field);
    if (their === undefined || isDeepStrictEqual(after, their.after)) return [];
    const { author, changedAt } = their;
    return [{ field, base: their.before, theirs: their.after, yours: after, author, changedAt }];
  });
}

const fieldsBy = (steps: ReadonlyMap<string, Step>, state: 'before' | 'after') =>
  Object.fromEntries([...steps].map(([field, step]) => [field, step[state]]));
