import { UserError } from '../errors/index.ts';
import { itemParents, type PlanItem } from './plan.ts';

const names: Readonly<Record<PlanItem['kind'], { zh: string; en: string }>> = {
  goal: { zh: '目标', en: 'goal' },
  action: { zh: '行动', en: 'action' },
  task: { zh: '任务', en: 'task' },
  project: { zh: '项目', en: 'project' },
  milestone: { zh: '节点', en: 'milestone' },
  indicator: { zh: '指标', en: 'indicator' },
  definition: { zh: '指标定义', en: 'definition' },
  target: { zh: '目标值', en: 'target' },
  observation: { zh: '观测值', en: 'observation' },
};

/**
 * Holds items to the structure of a plan: every parent is there and of a kind that may stand above, no circles, no id twice, and every
 * dependency and effect names an item that is there.
 * @throws UserError naming the item.
 */
export function checkStructure(items: readonly PlanItem[]): void {
  const byId = new Map<string, PlanItem>();
  for (const item of items) {
    if (byId.has(item.id)) throw fault(item, { zh: '编号重复', en: 'its id is there twice' });
    byId.set(item.id, item);
  }
  for (const item of items) {
    checkParent(item, byId);
    if (item.kind === 'project') checkReferences(item, byId);
  }
  checkCircles(items, byId);
}

function checkParent(item: PlanItem, byId: ReadonlyMap<string, PlanItem>): void {
  const above = item.parent === null ? null : byId.get(item.parent);
  if (above === undefined)
    throw fault(item, { zh: `上级 ${item.parent} 不存在`, en: `its parent ${item.parent} is not there` });
  const allowed = itemParents[item.kind];
  if (allowed.includes(above?.kind ?? null)) return;
  const where =
    above === null
      ? { zh: '规划之下', en: 'at the top' }
      : { zh: `${names[above.kind].zh}之下`, en: `beneath a ${names[above.kind].en}` };
  throw fault(item, {
    zh: `${names[item.kind].zh}不能放在${where.zh}`,
    en: `a ${names[item.kind].en} cannot stand ${where.en}`,
  });
}

function checkReferences(item: Extract<PlanItem, { kind: 'project' }>, byId: ReadonlyMap<string, PlanItem>): void {
  for (const id of item.fields.dependsOn ?? []) {
    if (byId.has(id) && id !== item.id) continue;
    throw fault(item, { zh: `它依赖的 ${id} 不存在`, en: `what it depends on, ${id}, is not there` });
  }
  for (const { indicator } of item.fields.effects ?? []) {
    if (byId.get(indicator)?.kind === 'indicator') continue;
    throw fault(item, {
      zh: `它影响的指标 ${indicator} 不存在`,
      en: `the indicator it has an effect on, ${indicator}, is not there`,
    });
  }
}

/** Walks up from each item, and along dependencies, once. */
function checkCircles(items: readonly PlanItem[], byId: ReadonlyMap<string, PlanItem>): void {
  walk(items, (item) => (item.parent === null ? [] : [item.parent]), byId, {
    zh: '上级关系成环',
    en: 'its parents form a circle',
  });
  walk(items, (item) => (item.kind === 'project' ? (item.fields.dependsOn ?? []) : []), byId, {
    zh: '依赖关系成环',
    en: 'what it depends on depends on it',
  });
}

function walk(
  items: readonly PlanItem[],
  next: (item: PlanItem) => readonly string[],
  byId: ReadonlyMap<string, PlanItem>,
  trouble: { zh: string; en: string },
): void {
  const state = new Map<string, 'open' | 'done'>();
  for (const start of items) {
    const stack: { item: PlanItem; rest: string[] }[] = [];
    const enter = (item: PlanItem) => {
      const known = state.get(item.id);
      if (known === 'open') throw fault(item, trouble);
      if (known === 'done') return;
      state.set(item.id, 'open');
      stack.push({ item, rest: [...next(item)] });
    };
    enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const id = top.rest.pop();
      const item = id === undefined ? undefined : byId.get(id);
      if (item !== undefined) enter(item);
      else if (id === undefined) state.set(stack.pop()!.item.id, 'done');
    }
  }
}

function fault(item: PlanItem, what: { zh: string; en: string }): UserError {
  const label = 'name' in item.fields ? `${item.fields.name} (${item.id})` : item.id;
  return new UserError('plan-structure', {
    zh: `${names[item.kind].zh}“${label}”：${what.zh}。`,
    en: `The ${names[item.kind].en} “${label}”: ${what.en}.`,
  });
}
