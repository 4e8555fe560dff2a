import { expect, it } from 'vitest';
import type { Item } from '../kinds.ts';
import { dayOf, scheduleOf, spanOfAll, ticksOf } from './schedule.ts';

const project = (id: string, start: string, end: string, dependsOn: string[] = []) => ({
  item: { id, kind: 'project', parent: null, position: 0, fields: { name: id, start, end, dependsOn } } as Item,
  depth: 0,
});

it('reads dates of a year, a month and a day', () => {
  expect(dayOf('2026-02', true) - dayOf('2026-02', false)).toBe(27);
  expect(dayOf('2028', true) - dayOf('2028', false)).toBe(365);
  expect(dayOf('2026-03-01', true)).toBe(dayOf('2026-02', true) + 1);
});

it('tells how far a project may slip, and where an order is broken', () => {
  const bars = scheduleOf([
    project('a', '2026-01-01', '2026-01-31'),
    project('b', '2026-02-01', '2026-03-31', ['a']),
    project('c', '2026-02-01', '2026-02-10', ['a']),
    project('d', '2026-03-15', '2026-03-20', ['b']),
    project('alone', '2026-01-01', '2026-01-05'),
  ]);
  const slack = Object.fromEntries(bars.map((bar) => [bar.item.id, bar.slack]));
  // The plan ends with b on 31 March; d waits for b and takes 6 days, so b is late by them.
  expect(slack).toEqual({ a: -6, b: -6, c: 49, d: 11, alone: null });
  expect(bars[3]!.clashes).toEqual(['b']);
});

it('follows a chain of any length', () => {
  const dayAfter = (days: number) => new Date((20_000 + days) * 86_400_000).toISOString().slice(0, 10);
  const chain = Array.from({ length: 6000 }, (_, at) =>
    project(`p${at}`, dayAfter(at), dayAfter(at), at === 0 ? [] : [`p${at - 1}`]),
  );
  const bars = scheduleOf(chain);
  expect(bars.every(({ slack, clashes }) => slack === 0 && clashes.length === 0)).toBe(true);
});

it('puts milestones on the bar they belong to', () => {
  const milestone = {
    id: 'm',
    kind: 'milestone',
    parent: 'a',
    position: 0,
    fields: { name: '开工', due: '2026-01-10' },
  };
  const [bar] = scheduleOf([project('a', '2026', '2026'), { item: milestone as Item, depth: 1 }]);
  expect(bar!.milestones).toEqual([{ id: 'm', name: '开工', day: dayOf('2026-01-10', true), isMet: false }]);
});

it('scales from years to months, and spans today where there is nothing', () => {
  const [from, to] = [dayOf('2025', false), dayOf('2026', true)];
  expect(ticksOf(from, to, 0.2).map(({ label }) => label)).toEqual(['2025', '2026']);
  expect(ticksOf(from, to, 1)).toHaveLength(24);
  expect(spanOfAll([], 100)).toEqual([-80, 645]);
});
