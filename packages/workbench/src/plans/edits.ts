import type { Item } from './kinds.ts';

/** One thing done to a plan, as `plans.edit` takes it. */
export type Edit =
  | { readonly do: 'add'; readonly item: Item }
  | { readonly do: 'set'; readonly id: string; readonly patch: Patch }
  | { readonly do: 'remove'; readonly id: string };

export interface Patch {
  readonly parent?: string | null;
  readonly position?: number;
  /** Fields to set; null takes one away. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** The items as they will be, shown before the server has answered. */
export function applied(items: readonly Item[], edits: readonly Edit[]): Item[] {
  return edits.reduce<Item[]>(
    (now, edit) => {
      if (edit.do === 'add') return [...now, edit.item];
      if (edit.do === 'remove') {
        const gone = withBeneath(now, edit.id);
        return now.filter(({ id }) => !gone.has(id));
      }
      return now.map((item) => (item.id === edit.id ? patched(item, edit.patch) : item));
    },
    [...items],
  );
}

function patched(item: Item, { parent, position, fields = {} }: Patch): Item {
  const merged = Object.entries({ ...item.fields, ...fields }).filter(([, value]) => value !== null);
  return {
    ...item,
    ...(parent !== undefined && { parent }),
    ...(position !== undefined && { position }),
    fields: Object.fromEntries(merged),
  } as Item;
}

/** Ids of an item and of everything beneath it. */
export function withBeneath(items: readonly Item[], id: string): Set<string> {
  const beneath = new Map<string, string[]>();
  for (const item of items) {
    if (item.parent === null) continue;
    const group = beneath.get(item.parent);
    if (group === undefined) beneath.set(item.parent, [item.id]);
    else group.push(item.id);
  }
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.add(next);
    waiting.push(...(beneath.get(next) ?? []));
  }
  return found;
}

/** A field that somebody else changed while it was changed here. */
export interface Clash {
  readonly id: string;
  readonly field: string;
  /** Undefined where the item is gone. */
  readonly theirs: unknown;
  readonly yours: unknown;
}

/** The parts of the edits that meet something changed since: `before` is what was seen, `now` what is there. */
export function clashesOf(edits: readonly Edit[], before: readonly Item[], now: readonly Item[]): Clash[] {
  const seen = new Map(before.map((item) => [item.id, item]));
  const there = new Map(now.map((item) => [item.id, item]));
  return edits.flatMap((edit): Clash[] => {
    if (edit.do === 'add') return [];
    if (edit.do === 'remove') {
      const changed = JSON.stringify(seen.get(edit.id)) !== JSON.stringify(there.get(edit.id));
      return changed ? [{ id: edit.id, field: 'item', theirs: there.get(edit.id)?.fields, yours: null }] : [];
    }
    const [old, fresh] = [seen.get(edit.id), there.get(edit.id)];
    if (fresh === undefined) return [{ id: edit.id, field: 'item', theirs: undefined, yours: edit.patch }];
    return partsOf(edit.patch)
      .filter(([field]) => JSON.stringify(partOf(old, field)) !== JSON.stringify(partOf(fresh, field)))
      .map(([field, yours]) => ({ id: edit.id, field, theirs: partOf(fresh, field) ?? null, yours }));
  });
}

const partsOf = ({ fields = {}, ...place }: Patch) => [...Object.entries(place), ...Object.entries(fields)];

function partOf(item: Item | undefined, field: string): unknown {
  if (field === 'parent' || field === 'position') return item?.[field];
  return (item?.fields as Record<string, unknown> | undefined)?.[field];
}
