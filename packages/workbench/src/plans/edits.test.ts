import { expect, it } from 'vitest';
import { applied, clashesOf, withBeneath } from './edits.ts';
import type { Item } from './kinds.ts';

const items: Item[] = [
  { id: 'g', kind: 'goal', parent: null, position: 0, fields: { name: '工业' } },
  { id: 'p', kind: 'project', parent: 'g', position: 0, fields: { name: '电池厂', budget: 3, done: 0.2 } },
  { id: 'm', kind: 'milestone', parent: 'p', position: 0, fields: { name: '开工' } },
];

it('shows a change before the server has answered, and leaves the rest alone', () => {
  const now = applied(items, [
    { do: 'set', id: 'p', patch: { fields: { done: 0.5, budget: null }, position: 4 } },
    { do: 'add', item: { id: 'q', kind: 'project', parent: 'g', position: 1, fields: { name: '二期' } } },
  ]);
  expect(now[1]).toEqual({ ...items[1], position: 4, fields: { name: '电池厂', done: 0.5 } });
  expect(now[0]).toBe(items[0]);
  expect(now.map(({ id }) => id)).toEqual(['g', 'p', 'm', 'q']);
});

it('takes what stands beneath along', () => {
  expect([...withBeneath(items, 'p')].sort()).toEqual(['m', 'p']);
  expect(applied(items, [{ do: 'remove', id: 'g' }])).toEqual([]);
});

it('names only what two people changed', () => {
  const theirs = applied(items, [{ do: 'set', id: 'p', patch: { fields: { done: 0.7, owner: '甲' } } }]);
  const mine = [{ do: 'set', id: 'p', patch: { fields: { done: 0.5, name: '电池一厂' } } }] as const;
  expect(clashesOf(mine, items, theirs)).toEqual([{ id: 'p', field: 'done', theirs: 0.7, yours: 0.5 }]);
  const gone = applied(items, [{ do: 'remove', id: 'p' }]);
  expect(clashesOf(mine, items, gone)).toMatchObject([{ id: 'p', field: 'item', theirs: undefined }]);
});
