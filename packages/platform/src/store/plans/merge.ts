import { isDeepStrictEqual } from 'node:util';
import { checkStructure, type PlanInfo, type PlanItem } from '@yanzhen/evidence/plans';
import { InvalidError } from '../errors.ts';
import type { ChangeEntry, ItemPatch, PlanEdit } from './types.ts';

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
