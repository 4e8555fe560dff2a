import { expect, it } from 'vitest';
import { newEvent } from './scenario.ts';
import { axisDays, dayOf, moved } from './timeline-days.ts';

it('moves an event, its end and its recovery by whole days, and no further than it goes', () => {
  expect(moved(newEvent, 'from', 6.6)).toEqual({ ...newEvent, from: 8 });
  expect(moved(newEvent, 'from', -9)).toEqual({ ...newEvent, from: 1 });
  expect(moved(newEvent, 'duration', -40)).toEqual({ ...newEvent, duration: 1 });
  expect(moved(newEvent, 'recovery', 1e6).recovery).toBe(3650);
});

it('knows where the handles stand', () => {
  expect([dayOf(newEvent, 'from'), dayOf(newEvent, 'duration'), dayOf(newEvent, 'recovery')]).toEqual([1, 31, 91]);
  expect(dayOf({ ...newEvent, curve: 'none' }, 'recovery')).toBe(31);
});

it('writes round days', () => {
  expect(axisDays(365)).toEqual([0, 60, 120, 180, 240, 300, 360]);
  expect(axisDays(30)).toEqual([0, 5, 10, 15, 20, 25, 30]);
});
