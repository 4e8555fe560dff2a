import type { PlanDocument, PlanItem } from '@yanzhen/evidence/plans';
import { describe, expect, it } from 'vitest';
import { auditPlan } from './plan-audit.ts';
import { planStatus } from './plan-status.ts';

const observations = (indicator: string, values: readonly number[], definition = 1): PlanItem[] =>
  values.map((value, index) => ({
    ...{ id: `${indicator}-o${index}`, kind: 'observation', parent: indicator, position: index },
    fields: { definition, year: 2011 + index, value, source: '公报', revision: 0 },
  }));
const item = (kind: PlanItem['kind'], id: string, parent: string | null, fields: object): PlanItem =>
  ({ id, kind, parent, position: 0, fields: { name: id, ...fields } }) as unknown as PlanItem;
const definition = (indicator: string, number: number, more: object = {}): PlanItem => ({
  ...{ id: `${indicator}-d${number}`, kind: 'definition', parent: indicator, position: 0 },
  fields: { number, unit: '亿元', direction: 'up', form: 'level', prices: 'nominal', ...more },
});
const target = (indicator: string, year: number, value: number, more: object = {}): PlanItem => ({
  ...{ id: `${indicator}-t${year}`, kind: 'target', parent: indicator, position: 0 },
  fields: { year, value, comparator: 'at_least', ...more },
});
const plan = (...items: PlanItem[]): PlanDocument => ({ info: { id: 'p', title: { zh: 'p', en: 'p' } }, items });

const growing = Array.from({ length: 14 }, (_, index) => 100 * 1.08 ** index * (index % 2 ? 1.01 : 0.99));

describe('the state of a target', () => {
  const base = [
    item('goal', 'g', null, {}),
    item('indicator', 'i', 'g', {}),
    definition('i', 1),
    ...observations('i', growing),
  ];

  it('says in words what it needs, what was made and how likely it is', () => {
    const { targets, work } = planStatus(plan(...base, target('i', 2027, 380)), '2025-06-01');
    expect(targets[0]?.reason.en).toMatch(
      /^Needs \d+\.\d % a year from the last observation, has made 8\.\d %; probability 0\.\d\d \(.+, 14 yearly points\)\.$/,
    );
    expect(targets[0]?.reason.zh).toContain('概率');
    expect(work[0]?.level).toBe(targets[0]?.level);
  });

  it('is more likely with a project that brings more', () => {
    const project = item('project', 'x', 'g', { effects: [{ indicator: 'i', year: 2026, amount: 60 }] });
    const [state] = planStatus(plan(...base, target('i', 2027, 400), project), '2025-06-01').targets;
    expect(state!.view.withProjects).toBeGreaterThan(state!.view.probability);
  });

  it('has no probability without base, definition or a common definition, and says which', () => {
    const reason = (...items: PlanItem[]) =>
      planStatus(plan(item('indicator', 'i', null, {}), ...items, target('i', 2027, 7)), '2025-06-01').targets[0]!;
    expect(reason().reason.zh).toBe('缺少基数和定义：没有概率。');
    expect(reason(definition('i', 1)).reason.zh).toContain('缺少基数');
    expect(reason(definition('i', 1), definition('i', 2), ...observations('i', growing)).reason.zh).toContain(
      '没有写明目标按哪一版定义',
    );
    const other = planStatus(
      plan(
        item('indicator', 'i', null, {}),
        definition('i', 1),
        definition('i', 2),
        ...observations('i', growing, 2),
        target('i', 2027, 7, { definition: 1 }),
      ),
      '2025-06-01',
    ).targets[0]!;
    expect(other.level).toBe('unknown');
    expect(other.reason.zh).toContain('另一版定义');
  });

  it('of a year gone by is met or missed', () => {
    const levels = planStatus(plan(...base, target('i', 2020, 150), target('i', 2021, 900)), '2025-06-01').targets.map(
      ({ level }) => level,
    );
    expect(levels).toEqual(['met', 'missed']);
  });

  it('knows old data', () => {
    expect(planStatus(plan(...base, target('i', 2030, 380)), '2025-06-01').targets[0]?.stale).toBe(false);
    expect(planStatus(plan(...base, target('i', 2030, 380)), '2028-06-01').targets[0]?.stale).toBe(true);
  });
});

describe('the state of work', () => {
  it('rolls up, counts what is late and tells contradictions', () => {
    const items = [
      item('action', 'a', null, { done: 0 }),
      item('task', 't', 'a', {}),
      item('project', 'x', 't', { done: 1, end: '2025-03', weight: 3 }),
      item('project', 'y', 't', { done: 0.2, end: '2025-03' }),
    ];
    const [action, task, , late] = planStatus(plan(...items), '2025-04-10').work;
    expect(task?.done).toBeCloseTo(0.8, 12);
    expect(late?.late).toBe(10);
    expect([action?.projects, action?.lateProjects]).toEqual([2, 1]);
    expect(action?.reason.zh).toContain('上报 0 %，各部分合计 80 %');
    expect(late?.reason.en).toContain('10 days late');
  });
});

describe('the audit', () => {
  const rules = (...items: PlanItem[]) =>
    auditPlan(plan(...items), '2025-06-01').map(({ rule, item: { id } }) => `${rule} ${id}`);

  it('finds what is missing', () => {
    expect(rules(item('task', 't', null, {}))).toEqual([
      'work-without-owner t',
      'work-without-dates t',
      'task-without-project t',
      'task-without-indicator t',
    ]);
    expect(rules(item('indicator', 'i', null, {}))).toEqual([
      'indicator-without-definition i',
      'indicator-unmeasured i',
      'indicator-without-target i',
    ]);
    expect(rules(item('project', 'x', null, { owner: 'a', start: '2025', end: '2026' }))).toEqual([
      'project-serves-nothing x',
    ]);
  });

  it('finds what does not hold together', () => {
    const common = [item('indicator', 'i', null, {}), definition('i', 1), definition('i', 2, { prices: 'real' })];
    expect(rules(...common, ...observations('i', growing, 2), target('i', 2027, 7, { definition: 1 }))).toEqual([
      'prices-mixed i-t2027',
    ]);
    const projects = [
      item('action', 'a', null, { owner: 'a' }),
      item('project', 'x', 'a', { owner: 'a', start: '2025-06', end: '2025-03', budget: 1, spent: 2 }),
      item('project', 'y', 'a', { owner: 'a', start: '2025-01', end: '2025-12', dependsOn: ['x'] }),
    ];
    expect(rules(...projects)).toEqual(['ends-before-start x', 'spent-over-budget x', 'starts-before-dependency y']);
  });

  it('asks nothing more of an open slot', () => {
    expect(rules(item('task', 't', null, { open: true }))).toEqual(['open-slot t']);
  });
});
