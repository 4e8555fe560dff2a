import type { ItemKind } from '@yanzhen/evidence/plans';
import type { Text } from '../words/index.ts';

export type FieldType = 'text' | 'long' | 'number' | 'share' | 'date' | 'year' | 'yes' | 'choice' | 'count';

/** One field of an item, as a form asks for it. */
export interface Field {
  readonly key: string;
  readonly type: FieldType;
  readonly isRequired?: boolean;
  readonly choices?: readonly string[];
}

const names: Readonly<Record<string, Text>> = {
  name: { zh: '名称', en: 'Name' },
  owner: { zh: '责任单位', en: 'Owner' },
  start: { zh: '开始', en: 'Start' },
  end: { zh: '结束', en: 'End' },
  weight: { zh: '权重', en: 'Weight' },
  done: { zh: '上报进度', en: 'Reported progress' },
  open: { zh: '来源未写明（留空）', en: 'Left open by the source' },
  note: { zh: '说明', en: 'Note' },
  phase: { zh: '阶段（年）', en: 'Phase (year)' },
  budget: { zh: '预算', en: 'Budget' },
  spent: { zh: '已支出', en: 'Spent' },
  region: { zh: '地区代码', en: 'Region code' },
  industry: { zh: '行业代码', en: 'Industry code' },
  effects: { zh: '对指标的作用', en: 'Effects on indicators' },
  dependsOn: { zh: '依赖', en: 'Depends on' },
  due: { zh: '到期', en: 'Due' },
  met: { zh: '完成于', en: 'Met on' },
  number: { zh: '版本', en: 'Version' },
  unit: { zh: '单位', en: 'Unit' },
  scope: { zh: '口径', en: 'Scope' },
  source: { zh: '来源', en: 'Source' },
  direction: { zh: '方向', en: 'Direction' },
  form: { zh: '形式', en: 'Form' },
  prices: { zh: '价格', en: 'Prices' },
  since: { zh: '起用年份', en: 'In use since' },
  definition: { zh: '定义版本', en: 'Definition' },
  year: { zh: '年份', en: 'Year' },
  comparator: { zh: '要求', en: 'Requirement' },
  value: { zh: '数值', en: 'Value' },
  upper: { zh: '上限', en: 'Upper end' },
  draft: { zh: '待确认', en: 'Draft' },
  revision: { zh: '修订号', en: 'Revision' },
  recorded: { zh: '录入日期', en: 'Recorded on' },
  citation: { zh: '引文', en: 'Citation' },
  attachments: { zh: '附件', en: 'Attachments' },
  parent: { zh: '上级', en: 'Stands beneath' },
  position: { zh: '次序', en: 'Order' },
  item: { zh: '整个条目', en: 'The whole item' },
  title: { zh: '标题', en: 'Title' },
};

export const fieldName = (key: string): Text => names[key] ?? { zh: key, en: key };

export const choiceNames: Readonly<Record<string, Text>> = {
  up: { zh: '越高越好', en: 'up' },
  down: { zh: '越低越好', en: 'down' },
  hold: { zh: '保持', en: 'hold' },
  level: { zh: '水平值', en: 'level' },
  rate: { zh: '比率', en: 'rate' },
  nominal: { zh: '现价', en: 'current prices' },
  real: { zh: '可比价', en: 'constant prices' },
  none: { zh: '不涉及价格', en: 'no prices' },
  exact: { zh: '等于', en: 'exactly' },
  about: { zh: '约', en: 'about' },
  at_least: { zh: '不低于', en: 'at least' },
  at_most: { zh: '不高于', en: 'at most' },
  over: { zh: '超过', en: 'over' },
  nearly: { zh: '近', en: 'nearly' },
  range: { zh: '区间', en: 'range' },
};

const field = (key: string, type: FieldType, isRequired = false): Field => ({ key, type, isRequired });
const choice = (key: string, ...choices: string[]): Field => ({ key, type: 'choice', isRequired: true, choices });

const work: readonly Field[] = [
  field('name', 'text', true),
  field('owner', 'text'),
  field('done', 'share'),
  field('start', 'date'),
  field('end', 'date'),
  field('weight', 'number'),
];
const rest: readonly Field[] = [field('open', 'yes'), field('note', 'long')];

/** What can be asked of an item, by kind; effects and dependencies have editors of their own. */
export const fieldsOf: Readonly<Record<ItemKind, readonly Field[]>> = {
  goal: [...work, field('phase', 'year'), ...rest],
  action: [...work, ...rest],
  task: [...work, ...rest],
  project: [
    ...work,
    ...[field('budget', 'number'), field('spent', 'number'), field('region', 'text'), field('industry', 'text')],
    ...rest,
  ],
  milestone: [field('name', 'text', true), field('due', 'date'), field('met', 'date'), field('note', 'long')],
  indicator: [field('name', 'text', true), field('owner', 'text'), field('note', 'long')],
  definition: [
    ...[field('number', 'count', true), field('unit', 'text', true), field('scope', 'long'), field('source', 'text')],
    ...[choice('direction', 'up', 'down', 'hold'), choice('form', 'level', 'rate')],
    ...[choice('prices', 'nominal', 'real', 'none'), field('since', 'year'), field('note', 'long')],
  ],
  target: [
    field('year', 'year', true),
    choice('comparator', 'exact', 'about', 'at_least', 'at_most', 'over', 'nearly', 'range'),
    ...[field('value', 'number', true), field('upper', 'number'), field('definition', 'count')],
    ...[field('draft', 'yes'), field('note', 'long')],
  ],
  observation: [
    ...[field('year', 'year', true), field('value', 'number', true), field('source', 'text', true)],
    ...[field('definition', 'count'), field('revision', 'count', true), field('recorded', 'date')],
    field('note', 'long'),
  ],
};

/** How a field's value stands in its box. */
export function written(type: FieldType, value: unknown): string {
  if (value === undefined || value === null) return '';
  return type === 'share' ? String(Number((100 * (value as number)).toFixed(4))) : String(value);
}

/** What was typed, as the field's value; null takes it away, undefined cannot be read. */
export function read({ type, isRequired = false }: Pick<Field, 'type' | 'isRequired'>, typed: string): unknown {
  const text = typed.trim();
  if (text === '') return isRequired ? undefined : null;
  if (type === 'text' || type === 'long' || type === 'choice') return text;
  if (type === 'date') return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text) ? text : undefined;
  const plain = text.normalize('NFKC').replace(/\s*%$/, '');
  // `7,5` is no 75: a comma stands between thousands or not at all.
  if (plain.includes(',') && !/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return undefined;
  const number = Number(plain.replaceAll(',', ''));
  if (!Number.isFinite(number)) return undefined;
  if (type === 'share') return number >= 0 && number <= 100 ? number / 100 : undefined;
  if (type === 'year') return Number.isInteger(number) && number >= 1000 && number <= 9999 ? number : undefined;
  if (type === 'count') return Number.isInteger(number) && number >= 0 ? number : undefined;
  return number;
}
