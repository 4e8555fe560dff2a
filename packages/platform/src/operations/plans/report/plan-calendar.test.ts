import { demoPlan } from '@yanzhen/evidence/demo';
import type { PlanItem } from '@yanzhen/evidence/plans';
import { expect, it } from 'vitest';
import { planStatus } from '../plan-status.ts';
import { planCalendar } from './plan-calendar.ts';

const stored = { revision: 3, updatedAt: new Date('2026-02-03T04:05:06Z') };

it('writes milestones, ends and target years as days that keep nobody busy, under ids that stay', () => {
  const plan = {
    ...stored,
    info: { id: 'p', title: { zh: '计划', en: 'Plan' } },
    items: [
      { ...{ id: 'g', kind: 'goal', parent: null, position: 0 }, fields: { name: '工业倍增', end: '2027' } },
      {
        ...{ id: 't', kind: 'task', parent: 'g', position: 0 },
        fields: { name: '扩产, 二期; 收尾', end: '2026-02', owner: '经信厅' },
      },
      { ...{ id: 'm', kind: 'milestone', parent: 't', position: 0 }, fields: { name: '开工', due: '2026-06-30' } },
      { ...{ id: 'n', kind: 'milestone', parent: 't', position: 1 }, fields: { name: '没有日期' } },
    ] as PlanItem[],
  };
  const text = planCalendar(plan, planStatus(plan, '2026-01-01'), 'zh');
  const events = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  expect(events.length).toBe(3);
  expect(events[0]).toContain('DTSTART;VALUE=DATE:20260630');
  expect(events[0]).toContain('UID:p/m@yanzhen');
  expect(events[0]).toContain('SEQUENCE:3');
  expect(events[0]).toContain('DTSTAMP:20260203T040506Z');
  expect(events[0]).toContain('TRANSP:TRANSPARENT');
  expect(events.find((event) => event.includes('UID:p/t@'))).toContain('DTSTART;VALUE=DATE:20260228');
  expect(events.find((event) => event.includes('UID:p/t@'))).toContain('SUMMARY:任务到期：扩产\\, 二期\\; 收尾');
  const goal = events.find((event) => event.includes('UID:p/g@'));
  expect(goal).toContain('DTSTART;VALUE=DATE:20271231');
  expect(goal).toContain('规划只写到 2027 年');
});

it('holds every target of the demo plan with its judgement, folded as the standard asks, twice the same', async () => {
  const plan = { ...stored, ...(await demoPlan()) };
  const state = planStatus(plan, '2026-01-01');
  const text = planCalendar(plan, state, 'en');
  expect(planCalendar(plan, state, 'en')).toBe(text);
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  const uids = lines.filter((line) => line.startsWith('UID:'));
  expect(new Set(uids).size).toBe(uids.length);
  for (const { target } of state.targets)
    expect(text.replaceAll('\r\n ', '')).toContain(`/${target.target.id}@yanzhen`);
});
