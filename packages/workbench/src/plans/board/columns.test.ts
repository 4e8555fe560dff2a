import { expect, it } from 'vitest';
import type { Item } from '../kinds.ts';
import type { Status } from '../use-plan.ts';
import { boardColumns, stageOf } from './columns.ts';

const project = (id: string, fields: object): Item => ({
  id,
  kind: 'project',
  parent: 'a',
  position: 0,
  fields: { name: id, ...fields },
});
const items: Item[] = [
  { id: 'a', kind: 'action', parent: null, position: 0, fields: { name: '行动' } },
  project('x', { budget: 3, spent: 1, owner: '甲' }),
  project('y', { budget: 4, end: '2025' }),
  project('z', {}),
];
const status = new Map([
  ['x', { done: 0.4, late: 0 } as Status],
  ['y', { done: 0.1, late: 30 } as Status],
  ['z', { done: null, late: 0 } as Status],
]);

it('puts projects in the column of their stage, the latest first, and adds up what was said', () => {
  const columns = boardColumns(items, status, { words: '', owner: '' });
  expect(columns.map(({ stage, cards }) => [stage, cards.map((card) => card.project.id)])).toEqual([
    ['unreported', ['z']],
    ['waiting', []],
    ['running', ['y', 'x']],
    ['finished', []],
  ]);
  expect(columns[2]).toMatchObject({ budget: 7, spent: 1 });
  expect(columns[0]).toMatchObject({ budget: null, spent: null });
  expect(columns[2]!.cards[0]!.above).toBe('行动');
});

it('keeps projects of one owner, or those without one', () => {
  const ids = (owner: string) =>
    boardColumns(items, status, { words: '', owner }).flatMap(({ cards }) => cards.map((card) => card.project.id));
  expect(ids('甲')).toEqual(['x']);
  expect(ids('-')).toEqual(['z', 'y']);
});

it('tells what nobody reported from what has not begun', () => {
  expect([null, 0, 0.5, 1].map(stageOf)).toEqual(['unreported', 'waiting', 'running', 'finished']);
});
