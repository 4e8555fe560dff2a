import { useMemo } from 'react';
import { useText } from '../../words/index.ts';
import { useEditing } from '../editing.tsx';
import { childKinds, freshId, type Item, kindNames } from '../kinds.ts';
import { useTreeWords } from './words.ts';

export interface TreeActions {
  /** Puts a new item beneath another, or at the top, and chooses it. */
  readonly add: (kind: Item['kind'], parent: Item | undefined) => void;
  readonly addBeside: (item: Item) => void;
  readonly set: (item: Item, fields: Readonly<Record<string, unknown>>) => void;
  readonly place: (item: Item, parent: string | null) => void;
  /** Changes places with the sibling of its kind above (−1) or below (1). */
  readonly move: (item: Item, by: -1 | 1) => void;
  readonly remove: (item: Item) => void;
}

export function useTreeActions(
  items: readonly Item[],
  groups: ReadonlyMap<string | null, readonly Item[]>,
  choose: (id: string | undefined) => void,
): TreeActions {
  const say = useTreeWords();
  const text = useText();
  const { apply } = useEditing();
  return useMemo(() => {
    const add = (kind: Item['kind'], parent: Item | undefined) => {
      const siblings = items.filter((item) => item.parent === (parent?.id ?? null));
      const fields = startFields(kind, say('newName', { kind: text(kindNames[kind]).toLowerCase() }), siblings);
      const position = Math.max(0, ...siblings.map((item) => item.position)) + 1;
      const item = { id: freshId(kind), kind, parent: parent?.id ?? null, position, fields } as Item;
      apply([{ do: 'add', item }]);
      choose(item.id);
    };
    return {
      add,
      addBeside: (item) => {
        const parent = items.find(({ id }) => id === item.parent);
        if (childKinds[parent?.kind ?? 'plan'].includes(item.kind)) add(item.kind, parent);
      },
      set: (item, fields) => apply([{ do: 'set', id: item.id, patch: { fields } }]),
      place: (item, parent) => apply([{ do: 'set', id: item.id, patch: { parent } }]),
      move: (item, by) => {
        const edits = swapped(groups.get(item.parent) ?? [], item, by);
        if (edits.length > 0) apply(edits);
      },
      remove: (item) => {
        apply([{ do: 'remove', id: item.id }]);
        choose(item.parent ?? undefined);
      },
    };
  }, [items, groups, choose, apply, say, text]);
}

/** Positions after an item and its neighbour of the same kind changed places; ties are spread first. */
function swapped(group: readonly Item[], item: Item, by: -1 | 1) {
  const mine = group.filter(({ kind }) => kind === item.kind);
  const at = mine.findIndex(({ id }) => id === item.id);
  const other = mine[at + by];
  if (other === undefined) return [];
  const order = [...mine];
  order[at] = other;
  order[at + by] = item;
  return order.flatMap(({ id, position }, place) =>
    position === place + 1 ? [] : [{ do: 'set' as const, id, patch: { position: place + 1 } }],
  );
}

function startFields(kind: Item['kind'], name: string, siblings: readonly Item[]): object {
  const year = new Date().getFullYear();
  const numbers = siblings.flatMap((item) => (item.kind === 'definition' ? [item.fields.number] : []));
  if (kind === 'definition') {
    const number = Math.max(0, ...numbers) + 1;
    return { number, unit: '', direction: 'up', form: 'level', prices: 'nominal' };
  }
  const definition = numbers.length > 0 ? { definition: Math.max(...numbers) } : {};
  if (kind === 'target') return { year: year + 1, comparator: 'at_least', value: 0, draft: true, ...definition };
  if (kind === 'observation') return { year: year - 1, value: 0, source: name, revision: 0, ...definition };
  return { name };
}
