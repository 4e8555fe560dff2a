import type { ItemKind, PlanItem } from '@yanzhen/evidence/plans';
import type { Text } from '../words/index.ts';

/** An item as the doors hand it out. */
export type Item = PlanItem;

export const kindNames: Readonly<Record<ItemKind, Text>> = {
  goal: { zh: '目标', en: 'Goal' },
  action: { zh: '行动', en: 'Action' },
  task: { zh: '任务', en: 'Task' },
  project: { zh: '项目', en: 'Project' },
  milestone: { zh: '节点', en: 'Milestone' },
  indicator: { zh: '指标', en: 'Indicator' },
  definition: { zh: '定义', en: 'Definition' },
  target: { zh: '目标值', en: 'Target' },
  observation: { zh: '观测值', en: 'Observation' },
};

/** What may be put beneath an item of a kind; `plan` is the plan itself. */
export const childKinds: Readonly<Record<ItemKind | 'plan', readonly ItemKind[]>> = {
  plan: ['goal', 'action', 'task', 'project', 'indicator'],
  goal: ['goal', 'action', 'task', 'project', 'milestone', 'indicator'],
  action: ['task', 'project', 'milestone', 'indicator'],
  task: ['task', 'project', 'milestone', 'indicator'],
  project: ['project', 'milestone', 'indicator'],
  milestone: [],
  indicator: ['target', 'observation', 'definition'],
  definition: [],
  target: [],
  observation: [],
};

/** Whether an item may stand beneath another; null is the plan itself. */
export function mayStand(kind: ItemKind, parent: ItemKind | null): boolean {
  return childKinds[parent ?? 'plan'].includes(kind);
}

/** A new id that reads as what it is: `project-x3k9q2ab`. */
export function freshId(kind: ItemKind): string {
  return `${kind}-${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}`;
}
