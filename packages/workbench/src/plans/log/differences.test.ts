import { expect, it } from 'vitest';
import { differences } from './differences.ts';

it('tells field by field what changed, and whole items that came or went', () => {
  const item = (fields: object) => ({ id: 'p', kind: 'project', parent: null, position: 0, fields });
  const entries = [
    { item: 'p', before: item({ name: '电池厂', done: 0.2 }), after: item({ name: '电池厂', owner: '甲' }) },
    { item: 'q', before: null, after: item({ name: '二期' }) },
  ];
  expect(differences({ entries })).toEqual([
    { item: 'p', name: '电池厂', field: 'done', before: '0.2', after: '—' },
    { item: 'p', name: '电池厂', field: 'owner', before: '—', after: '甲' },
    { item: 'q', name: '二期', field: 'added', before: '', after: '二期' },
  ]);
});
