import { expect, it } from 'vitest';
import type { Item } from '../kinds.ts';
import type { Status } from '../use-plan.ts';
import { matching, siblingsOf, treeRows } from './tree-rows.ts';

const items: Item[] = [
  { id: 'a', kind: 'action', parent: null, position: 0, fields: { name: '行动' } },
  { id: 'g', kind: 'goal', parent: null, position: 5, fields: { name: '工业' } },
  { id: 't2', kind: 'task', parent: 'a', position: 2, fields: { name: '二', owner: '经信厅' } },
  { id: 't1', kind: 'task', parent: 'a', position: 1, fields: { name: '一' } },
  { id: 'i', kind: 'indicator', parent: 'g', position: 0, fields: { name: '规模' } },
  {
    id: 'o',
    kind: 'observation',
    parent: 'i',
    position: 0,
    fields: { year: 2024, value: 1, source: 's', revision: 0 },
  },
];

it('lists siblings by kind and place, and opens what is to be open', () => {
  const groups = siblingsOf(items);
  const ids = (open: (depth: number) => boolean) =>
    treeRows(groups, (_, depth) => open(depth)).map(({ item, depth }) => `${depth}${item.id}`);
  expect(ids(() => true)).toEqual(['0g', '1i', '0a', '1t1', '1t2']);
  expect(ids(() => false)).toEqual(['0g', '0a']);
  expect(treeRows(groups, () => false)[1]).toMatchObject({ children: 2, isOpen: false, place: 1, siblings: 2 });
});

it('finds by name, owner and level, and keeps what stands above', () => {
  const status = new Map([['t1', { level: 'unlikely', late: 3 } as Status]]);
  const ids = (words: string, level: string) => [...(matching(items, status, { words, level }) ?? [])].sort();
  expect(ids('经信', '')).toEqual(['a', 't2']);
  expect(ids('', 'unlikely')).toEqual(['a', 't1']);
  expect(ids('', 'late')).toEqual(['a', 't1']);
  expect(matching(items, status, { words: ' ', level: '' })).toBeUndefined();
});
