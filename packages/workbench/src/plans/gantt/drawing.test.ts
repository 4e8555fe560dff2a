import { expect, it } from 'vitest';
import { tokens } from '../../design/index.ts';
import type { Item } from '../kinds.ts';
import { ganttDrawing } from './drawing.ts';
import { dayOf, scheduleOf } from './schedule.ts';

const project = (id: string, fields: object): Item => ({
  ...{ id, kind: 'project', parent: null, position: 0 },
  fields: { name: id, ...fields },
});

it('draws every row with its bar, what is done of it, and what waits for what', () => {
  const items = [
    project('a', { start: '2026-01', end: '2026-06' }),
    project('b', { start: '2026-03', end: '2026-09', dependsOn: ['a'] }),
    project('没有日期的项目', {}),
  ];
  const bars = scheduleOf(items.map((item) => ({ item, depth: 0 })));
  const { height, shapes } = ganttDrawing({
    ...{ bars, doneOf: () => 0.5, today: dayOf('2026-05-01', false), tokens: tokens.light },
  });
  const rects = shapes.filter(({ tag }) => tag === 'rect').map(({ attributes }) => attributes);
  expect(rects.length).toBe(4);
  expect(rects[1]!['width']).toBeCloseTo(Number(rects[0]!['width']) / 2, 9);
  expect(rects[2]).toMatchObject({ stroke: tokens.light.danger });
  const paths = shapes.filter(({ tag }) => tag === 'path');
  expect(paths).toEqual([
    expect.objectContaining({ attributes: expect.objectContaining({ 'stroke-dasharray': '4 3' }) }),
  ]);
  expect(shapes.filter(({ text }) => text === '没有日期的项目').length).toBe(1);
  expect(height).toBe(24 + 3 * 24);
});
