import type { ItemKind } from '../plan.ts';
import { writtenNumber } from '../written-number.ts';
import { type CellType, type PlanColumn, planColumns } from './columns.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A cell that does not read as its column asks. */
export class CellFault extends Error {
  readonly expected: Words;

  constructor(expected: Words) {
    super(expected.en);
    this.expected = expected;
  }
}

const kinds: Readonly<Record<ItemKind, readonly string[]>> = {
  goal: ['目标', '总目标', '阶段目标', 'goal'],
  action: ['行动', '专项行动', '工程', 'action'],
  task: ['任务', '重点任务', '子任务', 'task'],
  project: ['项目', '重点项目', '重大项目', 'project'],
  milestone: ['节点', '里程碑', 'milestone'],
  indicator: ['指标', 'indicator'],
  definition: ['定义', '指标定义', '口径', 'definition'],
  target: ['目标值', '指标值', 'target'],
  observation: ['观测值', '实际值', 'observation'],
};
const choices = {
  direction: {
    up: ['上升', '增加', '越高越好', '正向'],
    down: ['下降', '减少', '越低越好', '逆向'],
    hold: ['保持', '稳定'],
  },
  form: { level: ['水平', '绝对量', '总量'], rate: ['增速', '增长率', '比率'] },
  prices: { nominal: ['现价', '当年价', '名义'], real: ['可比价', '不变价', '实际'], none: ['无', '不涉及'] },
  comparator: {
    exact: ['等于', '=', '达到'],
    about: ['约', '左右', '约为', '≈'],
    at_least: ['不低于', '以上', '至少', '≥', '>=', '及以上'],
    at_most: ['不超过', '不高于', '以下', '≤', '<=', '以内'],
    over: ['超过', '突破', '大于', '>'],
    nearly: ['接近', '近'],
    range: ['区间', '范围'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The value a cell stands for; undefined when it is empty. @throws CellFault */
export function readCell(column: PlanColumn, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return readers[planColumns[column].type](trimmed);
}

const readers: Readonly<Record<CellType, (text: string) => unknown>> = {
  text: (text) => text,
  outline: (text) => text,
  id: (text) => {
    if (/^[\p{L}\p{N}][\p{L}\p{N}_.:-]{0,99}$/u.test(text)) return text;
    throw new CellFault({
      zh: '1—100 个字母、数字、汉字、点、下划线、冒号或连字符',
      en: '1 to 100 letters, digits, dots, underscores, colons or hyphens',
    });
  },
  kind: (text) => wordOf(kinds, text),
  date,
  number: amount,
  whole: (text) => {
    const value = amount(text.replace(/年$/u, ''));
    if (Number.isInteger(value)) return value;
    throw new CellFault({ zh: '整数', en: 'a whole number' });
  },
  share: (text) => {
    const percent = /^(.+?)\s*[%％]$/u.exec(text);
    const value = percent ? amount(percent[1]!) / 100 : amount(text);
    if (value >= 0 && value <= 1) return value;
    throw new CellFault({ zh: '0 到 1 的数，或带 % 的百分数', en: 'a number from 0 to 1, or one with %' });
  },
  truth: (text) => {
    if (/^(true|yes|y|1|是|√|✓)$/iu.test(text)) return true;
    if (/^(false|no|n|0|否)$/iu.test(text)) return false;
    throw new CellFault({ zh: '是或否', en: 'true or false' });
  },
  list: (text) =>
    text.startsWith('[')
      ? json(text)
      : text
          .split(/[;；、]/u)
          .map((part) => part.trim())
          .filter(Boolean),
  json,
  direction: (text) => wordOf(choices.direction, text),
  form: (text) => wordOf(choices.form, text),
  prices: (text) => wordOf(choices.prices, text),
  comparator: (text) => wordOf(choices.comparator, text),
};

function wordOf(words: Readonly<Record<string, readonly string[]>>, text: string): string {
  const asked = text.normalize('NFKC').toLowerCase();
  for (const [meaning, also] of Object.entries(words)) {
    if (meaning === asked || also.some((word) => word.normalize('NFKC') === asked)) return meaning;
  }
  const first = Object.entries(words).map(([meaning, [word = meaning]]) => `${word}（${meaning}）`);
  throw new CellFault({ zh: first.join('、'), en: Object.keys(words).join(', ') });
}

function amount(text: string): number {
  const value = writtenNumber(text);
  if (Number.isFinite(value)) return value;
  throw new CellFault({ zh: '数字', en: 'a number' });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CellFault({ zh: 'JSON', en: 'JSON' });
  }
}

/** `2025`, `2025年6月`, `2025/6/30`, `2025-06-30T00:00` as ISO dates of the same precision. */
function date(text: string): string {
  const [, year, month, day] =
    /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?)?\s*[年月日]?\s*(?:[T ]\d{2}:\d{2}.*)?$/u.exec(
      text.normalize('NFKC').replace(/底$/u, ''),
    ) ?? [];
  const fault = new CellFault({
    zh: '日期，如 2025-06-30、2025年6月或 2025',
    en: 'a date like 2025-06-30, 2025-06 or 2025',
  });
  if (year === undefined) throw fault;
  const parts = [month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  const iso = [year, ...parts].join('-');
  const whole = `${iso}${['-01-01', '-01', ''][parts.length]}`;
  const parsed = new Date(`${whole}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== whole) throw fault;
  return iso;
}

/** What stands in a cell for a value; the inverse of {@link readCell}. */
export function writeCell(column: PlanColumn, value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  const { type } = planColumns[column];
  if (typeof value === 'number') return value;
  if (type === 'json') return JSON.stringify(value);
  if (type === 'list') {
    const parts = value as readonly string[];
    const plain = parts.every((part) => part.trim() === part && part !== '' && !/[;；、[]/u.test(part));
    return plain ? parts.join('; ') : JSON.stringify(parts);
  }
  return String(value);
}
