import { expect, it } from 'vitest';
import { applied, type Clash, clashKey, resolved, withBeneath } from './edits.ts';
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

const clash = (field: string, theirs: unknown, yours: unknown): Clash => ({
  ...{ item: 'p', label: '电池厂', field, base: 0.2, theirs, yours },
  ...{ author: '甲', changedAt: '2026-01-02T03:04:05Z' },
});

it('writes again only what was kept of what two people changed', () => {
  const mine = [{ do: 'set', id: 'p', patch: { position: 2, fields: { done: 0.5, name: '电池一厂' } } }] as const;
  const done = clash('done', 0.7, 0.5);
  expect(resolved(mine, [done], new Set())).toEqual([
    { do: 'set', id: 'p', patch: { position: 2, fields: { name: '电池一厂' } } },
  ]);
  expect(resolved(mine, [done], new Set([clashKey(done)]))).toEqual(mine);
  const only = [{ do: 'set', id: 'p', patch: { fields: { done: 0.5 } } }] as const;
  expect(resolved(only, [done], new Set())).toEqual([]);
});

it('cannot change what they removed, and removes what they changed only when that is kept', () => {
  const set = [{ do: 'set', id: 'p', patch: { fields: { done: 0.5 } } }] as const;
  const gone = clash('item', null, { done: 0.5 });
  expect(resolved(set, [gone], new Set([clashKey(gone)]))).toEqual([]);
  const removal = [{ do: 'remove', id: 'g' }] as const;
  const changed = clash('item', { done: 0.7 }, null);
  expect(resolved(removal, [changed], new Set())).toEqual([]);
  expect(resolved(removal, [changed], new Set([clashKey(changed)]))).toEqual(removal);
});
