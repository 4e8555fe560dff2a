import type { ItemKind } from '../plan.ts';

/** How a cell of a column is read. */
export type CellType =
  | 'text'
  | 'id'
  | 'kind'
  | 'outline'
  | 'date'
  | 'number'
  | 'whole'
  | 'share'
  | 'truth'
  | 'list'
  | 'json'
  | 'direction'
  | 'form'
  | 'prices'
  | 'comparator';

interface ColumnSpec {
  readonly type: CellType;
  readonly zh: string;
  /** Other headings people use, lower case. */
  readonly also: readonly string[];
}

/** Columns of a table of plan items by the name they have in a mapping. */
export const planColumns = {
  id: { type: 'id', zh: '编号', also: ['item', 'code', '代码'] },
  outline: { type: 'outline', zh: '序号', also: ['no', 'no.', 'wbs', '层级号', '条目号', 'outline number'] },
  kind: { type: 'kind', zh: '类别', also: ['类型', 'type', 'level', '层级'] },
  parent: { type: 'text', zh: '上级', also: ['上级编号', '所属', '所属任务', '所属行动', 'parent id'] },
  position: { type: 'number', zh: '次序', also: ['排序', 'order'] },
  name: {
    type: 'text',
    zh: '名称',
    also: [
      ...['事项', '任务', '任务名称', '项目', '项目名称', '工作内容', '工作任务', '工作事项', '工作举措', '重点工作'],
      ...['重点任务', '重点项目', '主要任务', '目标任务', '任务内容', '任务事项', '措施', '具体措施'],
      ...['title', 'task', 'task name', 'project', 'project name', 'action', 'measure'],
    ],
  },
  owner: {
    type: 'text',
    zh: '责任单位',
    also: [
      ...['牵头单位', '牵头部门', '牵头处室', '负责单位', '负责部门', '责任部门', '责任主体', '责任人', '负责人'],
      ...['主办单位', '实施单位', '承担单位', '承办单位', '建设单位', '项目单位', '业主单位', '项目业主'],
      ...['responsible', 'responsible unit', 'lead', 'lead department', 'lead agency', 'assigned to'],
    ],
  },
  start: {
    type: 'date',
    zh: '开始',
    also: ['开始时间', '开工时间', '起始时间', '启动时间', '开始日期', '开工日期', 'start date', 'begin'],
  },
  end: {
    type: 'date',
    zh: '结束',
    also: [
      ...['完成时限', '完成时间', '完成日期', '结束时间', '结束日期', '竣工时间', '竣工日期', '投产时间', '截止时间'],
      ...['截止日期', '办结时限', '时限', '时限要求', '计划完成时间', 'end date', 'deadline', 'finish', 'finish date'],
    ],
  },
  weight: { type: 'number', zh: '权重', also: [] },
  done: {
    type: 'share',
    zh: '完成率',
    also: [
      ...['进度', '完成进度', '完成比例', '目前进度', '当前进度', '工作进度', '形象进度', '进度比例'],
      ...['progress', '% complete', 'percent complete'],
    ],
  },
  open: { type: 'truth', zh: '留空', also: ['open slot', '待定'] },
  budget: { type: 'number', zh: '投资', also: ['总投资', '计划投资', '预算', 'investment', 'cost'] },
  spent: {
    type: 'number',
    zh: '已完成投资',
    also: ['累计投资', '累计完成投资', '完成投资', '已完成投资额', '支出', '已投资', 'spending', 'spend'],
  },
  region: {
    type: 'text',
    zh: '地区',
    also: ['地区代码', '所在地', '所在地区', '建设地点', '地市', '市州', 'place', 'location'],
  },
  industry: { type: 'text', zh: '行业', also: ['行业代码', '所属行业', '所属产业', '产业', 'sector'] },
  effects: { type: 'json', zh: '对指标的影响', also: [] },
  depends_on: {
    type: 'list',
    zh: '前置',
    also: ['依赖', '前置任务', '前置项目', 'predecessors', 'depends on', 'dependson'],
  },
  phase: { type: 'whole', zh: '阶段', also: ['阶段年份'] },
  due: { type: 'date', zh: '节点日期', also: ['节点时间', 'due date'] },
  met: { type: 'date', zh: '达成日期', also: ['实际完成日期', 'met on'] },
  indicator: { type: 'text', zh: '指标', also: ['指标名称', 'indicator name'] },
  definition: { type: 'whole', zh: '定义版本', also: ['口径版本', 'definition number'] },
  unit: { type: 'text', zh: '单位', also: ['计量单位', 'units'] },
  scope: { type: 'text', zh: '口径', also: ['统计口径', '范围'] },
  source: { type: 'text', zh: '来源', also: ['数据来源', '出处'] },
  direction: { type: 'direction', zh: '方向', also: [] },
  form: { type: 'form', zh: '形式', also: ['水平或增速'] },
  prices: { type: 'prices', zh: '价格', also: ['价格口径'] },
  since: { type: 'whole', zh: '起用年份', also: [] },
  year: { type: 'whole', zh: '年份', also: ['年', '目标年份'] },
  comparator: { type: 'comparator', zh: '比较', also: [] },
  value: { type: 'number', zh: '数值', also: ['值', 'amount'] },
  upper: { type: 'number', zh: '上限', also: ['upper end'] },
  target: { type: 'number', zh: '目标值', also: ['目标', 'target value'] },
  observation: {
    type: 'number',
    zh: '观测值',
    also: ['实际值', '现状值', '完成值', '现状', '完成数', '实际完成', 'actual', 'observed'],
  },
  draft: { type: 'truth', zh: '草稿', also: [] },
  citation: { type: 'json', zh: '引文', also: [] },
  revision: { type: 'whole', zh: '修订', also: [] },
  recorded: { type: 'date', zh: '录入日期', also: [] },
  attachments: { type: 'list', zh: '附件', also: [] },
  note: {
    type: 'text',
    zh: '备注',
    also: ['说明', '备注说明', '情况说明', '进展情况', 'notes', 'remark', 'remarks', 'comments'],
  },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

export type PlanColumn = keyof typeof planColumns;

export const planColumnNames = Object.keys(planColumns) as PlanColumn[];

/** The heading a column is written under: both languages, and it reads back. */
export const headingOf = (column: PlanColumn) => `${planColumns[column].zh} ${column}`;

const headings = new Map<string, PlanColumn>(
  planColumnNames.flatMap((column) => {
    const { zh, also } = planColumns[column];
    return [column, zh, headingOf(column), ...also].map((heading): [string, PlanColumn] => [folded(heading), column]);
  }),
);

/** The column a heading means; a unit in brackets behind it is no part of it. */
export function columnOfHeading(heading: string): PlanColumn | undefined {
  return headings.get(folded(heading)) ?? headings.get(folded(heading.replace(/[（(].*[）)]\s*$/u, '')));
}

function folded(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/^\uFEFF/u, '')
    .replaceAll(/[\s*_]+/gu, ' ')
    .trim()
    .toLowerCase()
    .replaceAll('_', ' ');
}

const work = ['name', 'owner', 'start', 'end', 'weight', 'done', 'open', 'citation', 'attachments', 'note'] as const;
const same = <C extends PlanColumn>(columns: readonly C[]) => columns.map((column) => [column, column] as const);

/** Field and column of everything an item of a kind says. */
export const fieldColumns: Readonly<Record<ItemKind, readonly (readonly [string, PlanColumn])[]>> = {
  goal: same([...work, 'phase']),
  action: same(work),
  task: same(work),
  project: [...same([...work, 'budget', 'spent', 'region', 'industry', 'effects']), ['dependsOn', 'depends_on']],
  milestone: same(['name', 'due', 'met', 'note']),
  indicator: same(['name', 'owner', 'note']),
  definition: [
    ['number', 'definition'],
    ...same(['unit', 'scope', 'source', 'direction', 'form', 'prices', 'since', 'note']),
  ],
  target: same(['definition', 'year', 'comparator', 'value', 'upper', 'draft', 'citation', 'note']),
  observation: same(['definition', 'year', 'value', 'source', 'revision', 'recorded', 'note']),
};
