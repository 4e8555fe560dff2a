import { expect, it } from 'vitest';
import type { Item } from '../kinds.ts';
import { ganttSheet } from './gantt-sheet.ts';
import { scheduleOf } from './schedule.ts';

const project = (id: string, fields: object = {}): Item => ({
  ...{ id, kind: 'project', parent: null, position: 0 },
  fields: { name: `项目 ${id}`, start: '2026-01', end: '2026-06', ...fields },
});

it('holds every row given, far beyond a screen, and names what waits for work that the filter left out', () => {
  const items = [
    ...Array.from({ length: 3000 }, (_, at) => project(`p${at}`, at === 1 ? { dependsOn: ['p0'] } : {})),
    { id: 'm', kind: 'milestone', parent: 'p1', position: 0, fields: { name: '投产', due: '2026-05-01' } } as const,
  ];
  const bars = scheduleOf(items.map((item) => ({ item, depth: item.id === 'p1' ? 1 : 0 })));
  const names = new Map(bars.map(({ item, name }) => [item.id, name]));
  const say = (key: string, given?: object) => [key, ...Object.values(given ?? {})].join(' ');
  const { columns, rows } = ganttSheet(bars.slice(1), { title: '甘特图', names, say, doneOf: () => null });
  expect(rows.length).toBe(2999);
  expect(columns.length).toBe(rows[0]!.length);
  expect(rows[0]).toEqual(['　项目 p1', '2026-01-01', '2026-06-30', null, 0, '项目 p0', 'due 投产 2026-05-01']);
  expect(rows.at(-1)![0]).toBe('项目 p2999');
});
