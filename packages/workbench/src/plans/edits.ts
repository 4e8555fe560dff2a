import type { FieldConflict } from '@yanzhen/platform/client';
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

/** A field that somebody else changed while it was changed here, as the server tells it. */
export type Clash = FieldConflict;

export const clashKey = ({ item, field }: Clash): string => `${item ?? ''} ${field}`;

/** What they removed cannot be changed any more. */
export const isGone = ({ field, theirs }: Clash): boolean => field === 'item' && theirs === null;

/** The edits without what was given up: of the clashing fields, only those in `kept` are still to be written. */
export function resolved(edits: readonly Edit[], clashes: readonly Clash[], kept: ReadonlySet<string>): Edit[] {
  const givenUp = clashes.filter((clash) => isGone(clash) || !kept.has(clashKey(clash)));
  const keepsRemoving = !givenUp.some(({ field, yours }) => field === 'item' && yours === null);
  const isGivenUp = (id: string, field: string) => givenUp.some((clash) => clash.item === id && clash.field === field);
  return edits.flatMap((edit): Edit[] => {
    if (edit.do === 'add') return [edit];
    if (edit.do === 'remove') return keepsRemoving ? [edit] : [];
    if (isGivenUp(edit.id, 'item')) return [];
    const { fields = {}, ...place } = edit.patch;
    const left = (parts: object) =>
      Object.fromEntries(Object.entries(parts).filter(([key]) => !isGivenUp(edit.id, key)));
    const [keptFields, keptPlace] = [left(fields), left(place)];
    const hasFields = Object.keys(keptFields).length > 0;
    if (!hasFields && Object.keys(keptPlace).length === 0) return [];
    return [{ ...edit, patch: { ...keptPlace, ...(hasFields && { fields: keptFields }) } }];
  });
}
