import type { PlanItem } from '@yanzhen/evidence/plans';
import type { ChangeEntry, PlanChange } from '../../../store/plans/types.ts';

const MOST_LINES = 60;

const kindWords: Readonly<Record<PlanItem['kind'], { zh: string; en: string }>> = {
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

const fieldWords: Readonly<Record<string, string>> = {
  ...{ name: '名称', owner: '责任单位', start: '开始', end: '结束', weight: '权重', done: '完成率', open: '留空' },
  ...{
    budget: '投资',
    spent: '已完成投资',
    due: '节点日期',
    met: '达成日期',
    value: '数值',
    upper: '上限',
    year: '年份',
  },
  ...{
    definition: '定义版本',
    draft: '草稿',
    note: '备注',
    unit: '单位',
    scope: '口径',
    source: '来源',
    parent: '上级',
  },
  ...{ position: '次序', comparator: '比较', direction: '方向', form: '形式', prices: '价格', effects: '对指标的影响' },
};

/** One line per thing changed, newest first: day, who, what from what to what. */
export function changeLines(
  changes: readonly PlanChange[],
  items: readonly PlanItem[],
  language: 'zh' | 'en',
): { readonly lines: string[]; readonly more: number } {
  const names = new Map(items.flatMap(({ id, fields }) => ('name' in fields ? [[id, fields.name] as const] : [])));
  const lines = changes.flatMap(({ changedAt, author, entries }) => {
    const day = changedAt.toISOString().slice(0, 10);
    return entries.map((entry) =>
      language === 'zh'
        ? `${day} ${author}：${entryText(entry, names, language)}。`
        : `${day} ${author}: ${entryText(entry, names, language)}.`,
    );
  });
  return { lines: lines.slice(0, MOST_LINES), more: Math.max(0, lines.length - MOST_LINES) };
}

function entryText(entry: ChangeEntry, names: ReadonlyMap<string, string>, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  if ('info' in entry) return zh ? '修改规划说明' : 'the plan’s description was changed';
  const item = entry.after ?? entry.before;
  if (item === null) return entry.item;
  const label = labelOf(item, names);
  const kind = kindWords[item.kind][language];
  if (entry.before === null) return zh ? `新增${kind}“${label}”` : `${kind} “${label}” added`;
  if (entry.after === null) return zh ? `删除${kind}“${label}”` : `${kind} “${label}” removed`;
  const changed = differences(entry.before, entry.after, language);
  return zh ? `${kind}“${label}”${changed.join('，')}` : `${kind} “${label}”: ${changed.join(', ')}`;
}

/** A target or observation goes by its indicator and year. */
function labelOf(item: PlanItem, names: ReadonlyMap<string, string>): string {
  if ('name' in item.fields) return item.fields.name;
  const indicator = names.get(item.parent ?? '') ?? item.parent ?? '';
  if (item.kind === 'definition') return `${indicator} ${item.fields.number}`;
  return 'year' in item.fields ? `${indicator} ${item.fields.year}` : indicator;
}

function differences(before: PlanItem, after: PlanItem, language: 'zh' | 'en'): string[] {
  const was: Record<string, unknown> = { ...before.fields, parent: before.parent, position: before.position };
  const is: Record<string, unknown> = { ...after.fields, parent: after.parent, position: after.position };
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    .map((field) => {
      const name = language === 'zh' ? (fieldWords[field] ?? field) : field;
      return language === 'zh'
        ? `${name}由 ${shown(was[field])} 改为 ${shown(is[field])}`
        : `${name} from ${shown(was[field])} to ${shown(is[field])}`;
    });
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '—';
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60);
}
