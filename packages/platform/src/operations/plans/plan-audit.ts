import { type ItemOf, itemsOf, type PlanDocument, type PlanItem } from '@yanzhen/evidence/plans';
import type { Text } from '../evidence.ts';
import { groupByParent } from './plan-targets.ts';
import { isWork, type WorkItem, workStates } from './work-state.ts';

/** One thing that is missing from a plan, or does not hold together. */
export interface AuditFinding {
  readonly rule: AuditRule;
  readonly severity: 'high' | 'medium' | 'low';
  readonly item: PlanItem;
  readonly name: string;
  readonly text: Text;
}

/** What is asked of a plan, and how much it matters. */
const auditRules = {
  'task-without-project': { severity: 'medium', zh: '任务下没有项目', en: 'The task has no project' },
  'work-without-owner': { severity: 'high', zh: '没有责任单位', en: 'Nobody answers for it' },
  'work-without-dates': { severity: 'medium', zh: '没有起止日期', en: 'It has no dates' },
  'ends-before-start': { severity: 'high', zh: '结束早于开始', en: 'It ends before it starts' },
  'task-without-indicator': { severity: 'low', zh: '没有指标衡量它', en: 'No indicator measures it' },
  'indicator-unmeasured': { severity: 'high', zh: '指标没有观测值', en: 'Nobody measures the indicator' },
  'indicator-without-definition': { severity: 'high', zh: '指标没有定义', en: 'The indicator has no definition' },
  'indicator-without-target': { severity: 'low', zh: '指标没有目标值', en: 'The indicator has no target' },
  'target-without-definition': {
    severity: 'high',
    zh: '目标值没有写明定义',
    en: 'The target’s definition is not said',
  },
  'definitions-mixed': {
    severity: 'high',
    zh: '目标值与观测值用了不同的定义',
    en: 'Target and observations are of different definitions',
  },
  'prices-mixed': {
    severity: 'high',
    zh: '现价目标对不变价数据：要先有平减指数',
    en: 'A nominal target against a real series: a deflator is needed first',
  },
  'project-serves-nothing': {
    severity: 'medium',
    zh: '项目不属于任何任务，也不影响任何指标',
    en: 'The project belongs to no task and moves no indicator',
  },
  'spent-over-budget': { severity: 'high', zh: '支出超过预算', en: 'More was spent than budgeted' },
  'starts-before-dependency': {
    severity: 'medium',
    zh: '早于它所依赖的项目完成就开始',
    en: 'It starts before what it depends on ends',
  },
  'progress-contradicts': { severity: 'high', zh: '上报进度与下级不符', en: 'Reported progress contradicts its parts' },
  'open-slot': { severity: 'low', zh: '来源没有写明，留空', en: 'Left open: no source says more' },
  'draft-target': {
    severity: 'low',
    zh: '取自文件的目标值待确认',
    en: 'A target drawn from a document waits to be taken',
  },
} as const satisfies Record<string, { severity: AuditFinding['severity'] } & Text>;

export type AuditRule = keyof typeof auditRules;

/** Everything the rules find in a plan. @param today ISO date. */
export function auditPlan({ items }: PlanDocument, today: string): AuditFinding[] {
  const found: AuditFinding[] = [];
  const report = (rule: AuditRule, item: PlanItem, name: string, detail?: Text) => {
    const { severity, zh, en } = auditRules[rule];
    found.push({
      rule,
      severity,
      item,
      name,
      text: { zh: detail ? `${zh}：${detail.zh}` : zh, en: detail ? `${en}: ${detail.en}` : en },
    });
  };
  const children = groupByParent(items);
  for (const item of items) if (isWork(item)) auditWork(item, children.get(item.id) ?? [], report);
  auditProjects(items, report);
  for (const indicator of itemsOf(items, 'indicator'))
    auditIndicator(indicator, children.get(indicator.id) ?? [], report);
  for (const { item, contradiction } of workStates(items, today)) {
    if (contradiction) report('progress-contradicts', item, item.fields.name, percentages(contradiction));
  }
  return found;
}

type Report = (rule: AuditRule, item: PlanItem, name: string, detail?: Text) => void;

function auditWork(item: WorkItem, children: readonly PlanItem[], report: Report): void {
  const { name, owner, start, end, open } = item.fields;
  if (open === true) {
    report('open-slot', item, name);
    return;
  }
  const has = (kind: PlanItem['kind']) => children.some((child) => child.kind === kind);
  if (item.kind !== 'goal' && owner === undefined) report('work-without-owner', item, name);
  if ((item.kind === 'task' || item.kind === 'project') && (start === undefined || end === undefined))
    report('work-without-dates', item, name);
  if (start !== undefined && end !== undefined && end < start.slice(0, end.length))
    report('ends-before-start', item, name, { zh: `${start} — ${end}`, en: `${start} – ${end}` });
  if (item.kind === 'task' && !has('project') && !has('task')) report('task-without-project', item, name);
  if (item.kind === 'task' && !has('indicator')) report('task-without-indicator', item, name);
}

function auditProjects(items: readonly PlanItem[], report: Report): void {
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const project of itemsOf(items, 'project')) {
    const { name, budget, spent, start, dependsOn = [], effects = [] } = project.fields;
    if (project.parent === null && effects.length === 0) report('project-serves-nothing', project, name);
    if (budget !== undefined && spent !== undefined && spent > budget)
      report('spent-over-budget', project, name, { zh: `${spent} > ${budget}`, en: `${spent} > ${budget}` });
    for (const id of dependsOn) {
      const other = byId.get(id);
      const end = other !== undefined && isWork(other) ? other.fields.end : undefined;
      if (other === undefined || !isWork(other) || start === undefined || end === undefined || start >= end) continue;
      report('starts-before-dependency', project, name, {
        zh: `${other.fields.name} 到 ${end}`,
        en: `${other.fields.name} ends ${end}`,
      });
    }
  }
}

function auditIndicator(indicator: ItemOf<'indicator'>, children: readonly PlanItem[], report: Report): void {
  const { name } = indicator.fields;
  const definitions = itemsOf(children, 'definition');
  const observations = itemsOf(children, 'observation');
  const targets = itemsOf(children, 'target');
  if (definitions.length === 0) report('indicator-without-definition', indicator, name);
  if (observations.length === 0) report('indicator-unmeasured', indicator, name);
  if (targets.length === 0) report('indicator-without-target', indicator, name);
  for (const target of targets) {
    const { definition, year, draft } = target.fields;
    if (draft === true) report('draft-target', target, `${name} ${year}`);
    const number = definition ?? (definitions.length === 1 ? definitions[0]!.fields.number : undefined);
    const mine = definitions.find(({ fields }) => fields.number === number);
    if (mine === undefined) {
      if (definitions.length > 0) report('target-without-definition', target, `${name} ${year}`);
      continue;
    }
    const others = observations.filter(({ fields }) => fields.definition !== undefined && fields.definition !== number);
    if (observations.length === 0 || others.length < observations.length) continue;
    const theirs = definitions.find(({ fields }) => fields.number === others[0]!.fields.definition);
    const priced = new Set([mine.fields.prices, theirs?.fields.prices]);
    const rule = priced.has('nominal') && priced.has('real') ? 'prices-mixed' : 'definitions-mixed';
    report(rule, target, `${name} ${year}`);
  }
}

function percentages({ reported, fromParts }: { readonly reported: number; readonly fromParts: number }): Text {
  const told = `${(100 * reported).toFixed(0)} %`;
  const is = `${(100 * fromParts).toFixed(0)} %`;
  return { zh: `上报 ${told}，各部分合计 ${is}`, en: `reported ${told}, parts make ${is}` };
}
