import { isDeepStrictEqual } from 'node:util';
import { checkStructure, type PlanInfo, type PlanItem } from '@yanzhen/evidence/plans';
import type { Text } from '../../operations/evidence.ts';
import { InvalidError, StoreError } from '../errors.ts';
import type { ChangeEntry, ItemPatch, PlanChange, PlanEdit } from './types.ts';

/** One thing two people changed. */
export interface Clash {
  readonly item: string;
  readonly label: string;
  /** Name of the field; `parent`, `position`, or `item` when it was removed. */
  readonly field: string;
  readonly theirs: unknown;
  readonly yours: unknown;
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
      zh: `在您打开之后，别人改过同一处：${told.map(({ label, field, theirs, yours, author }) => `“${label}”的 ${field}：${author} 改为 ${shown(theirs)}，您要改为 ${shown(yours)}`).join('；')}。请看过对方的改动后再改。`,
      en: `Others changed the same thing since you opened the plan: ${told.map(({ label, field, theirs, yours, author }) => `${field} of “${label}”: ${author} made it ${shown(theirs)}, you want ${shown(yours)}`).join('; ')}. Look at their change, then change it again.`,
    };
    super(text);
    this.clashes = clashes;
  }
}

const labelOf = (item: PlanItem) => ('name' in item.fields ? item.fields.name : item.id);

/** The items and description of a plan while edits are applied to them. */
export class Draft {
  readonly items: Map<string, PlanItem>;
  info: PlanInfo;
  private readonly before: ReadonlyMap<string, PlanItem>;
  private readonly infoBefore: PlanInfo;

  constructor(info: PlanInfo, items: readonly PlanItem[]) {
    this.before = new Map(items.map((item) => [item.id, item]));
    this.items = new Map(this.before);
    this.info = info;
    this.infoBefore = info;
  }

  apply(edit: PlanEdit): void {
    if (edit.do === 'info') this.info = { ...edit.info, id: this.info.id };
    else if (edit.do === 'add') this.add(edit.item);
    else if (edit.do === 'remove') this.remove(this.known(edit.id));
    else this.items.set(edit.id, patched(this.known(edit.id), edit.patch));
  }

  /** What has changed, in the order of the items. @throws UserError when the structure would break. */
  entries(): ChangeEntry[] {
    checkStructure([...this.items.values()]);
    const ids = new Set([...this.before.keys(), ...this.items.keys()]);
    const entries: ChangeEntry[] = [];
    if (!isDeepStrictEqual(this.info, this.infoBefore))
      entries.push({ info: true, before: this.infoBefore, after: this.info });
    for (const item of ids) {
      const before = this.before.get(item) ?? null;
      const after = this.items.get(item) ?? null;
      if (!isDeepStrictEqual(before, after)) entries.push({ item, before, after });
    }
    return entries;
  }

  private add(item: PlanItem): void {
    if (this.items.has(item.id)) {
      throw new InvalidError({ zh: `编号 ${item.id} 已在规划中。`, en: `The id ${item.id} is in the plan already.` });
    }
    this.items.set(item.id, item);
  }

  private known(id: string): PlanItem {
    const item = this.items.get(id);
    if (item !== undefined) return item;
    throw new InvalidError({
      zh: `规划中没有 ${id}；它可能已被删除。`,
      en: `The plan has no ${id}; it may have been removed.`,
    });
  }

  private remove(item: PlanItem): void {
    const beneath = new Map<string, PlanItem[]>();
    for (const other of this.items.values()) {
      if (other.parent !== null) beneath.set(other.parent, [...(beneath.get(other.parent) ?? []), other]);
    }
    const gone = [item];
    for (const next of gone) gone.push(...(beneath.get(next.id) ?? []));
    for (const { id } of gone) this.items.delete(id);
    const ids = new Set(gone.map(({ id }) => id));
    for (const other of this.items.values()) this.items.set(other.id, withoutReferences(other, ids));
  }
}

function patched(item: PlanItem, { parent, position, fields }: ItemPatch): PlanItem {
  const merged = { ...item.fields, ...fields };
  const kept = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null && value !== undefined));
  return {
    ...item,
    ...(parent !== undefined && { parent }),
    ...(position !== undefined && { position }),
    fields: kept,
  } as PlanItem;
}

/** What rested on a removed item lets go of it. */
function withoutReferences(item: PlanItem, gone: ReadonlySet<string>): PlanItem {
  if (item.kind !== 'project') return item;
  const { dependsOn, effects } = item.fields;
  const keptOn = dependsOn?.filter((id) => !gone.has(id));
  const keptEffects = effects?.filter(({ indicator }) => !gone.has(indicator));
  if (keptOn?.length === dependsOn?.length && keptEffects?.length === effects?.length) return item;
  return {
    ...item,
    fields: { ...item.fields, ...(keptOn && { dependsOn: keptOn }), ...(keptEffects && { effects: keptEffects }) },
  };
}

/** Fields in which two states of an item differ, its place among them. */
function differing(before: PlanItem | null, after: PlanItem | null): Map<string, unknown> {
  if (before === null || after === null) return new Map([['item', after === null ? null : labelOf(after)]]);
  const found = new Map<string, unknown>();
  if (before.parent !== after.parent) found.set('parent', after.parent);
  if (before.position !== after.position) found.set('position', after.position);
  const was = before.fields as unknown as Record<string, unknown>;
  const is = after.fields as unknown as Record<string, unknown>;
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (!isDeepStrictEqual(was[key], is[key])) found.set(key, is[key] ?? null);
  }
  return found;
}

/**
 * Where edits and the changes made since they were thought of touch the same field of the same item with another outcome. Different
 * fields of one item are joined; to remove what another changed, or to change what another removed, is a clash.
 */
export function clashes(mine: readonly ChangeEntry[], since: readonly PlanChange[]): Clash[] {
  const found: Clash[] = [];
  for (const entry of mine) {
    if ('info' in entry) continue;
    const yours = differing(entry.before, entry.after);
    for (const change of since) {
      const other = change.entries.find((candidate) => 'item' in candidate && candidate.item === entry.item);
      if (other === undefined || 'info' in other) continue;
      const theirs = differing(other.before, other.after);
      for (const field of touching(yours, theirs)) {
        const label = labelOf((entry.before ?? entry.after ?? other.before)!);
        const { author, changedAt } = change;
        found.push({
          item: entry.item,
          label,
          field,
          theirs: theirs.get(field) ?? null,
          yours: yours.get(field) ?? null,
          author,
          changedAt,
        });
      }
    }
  }
  return found;
}

function touching(yours: ReadonlyMap<string, unknown>, theirs: ReadonlyMap<string, unknown>): string[] {
  if (yours.has('item') || theirs.has('item')) return ['item'];
  return [...yours.keys()].filter(
    (field) => theirs.has(field) && !isDeepStrictEqual(yours.get(field), theirs.get(field)),
  );
}
