import { UserError } from '../errors/index.ts';
import { parseUnit } from './parse-unit.ts';
import type { Dimension, ParsedUnit } from './unit.ts';

/** The unit of one row of a measure, as the file says it. */
export interface RowUnit {
  /** 1-based row of the file. */
  readonly row: number;
  readonly unit: string;
}

/** One unit for a measure: what every row's text converts by. */
export interface UnifiedUnit {
  readonly dimension: Dimension;
  readonly canonical: string;
  readonly byText: ReadonlyMap<string, ParsedUnit>;
}

const NAMED = 10;

/**
 * Brings the units of one measure together. 亿元 beside 万元 is converted; 亿元 beside USD or 万人 is an
 * error value that names the rows of the smaller part; an unknown unit likewise.
 */
export function unifyUnits(measure: string, rows: readonly RowUnit[]): UnifiedUnit | UserError {
  const byText = new Map<string, ParsedUnit>();
  const byDimension = new Map<Dimension, RowUnit[]>();
  const unknown: RowUnit[] = [];
  for (const row of rows) {
    const parsed = byText.get(row.unit) ?? parseUnit(row.unit);
    if (!parsed) {
      unknown.push(row);
      continue;
    }
    byText.set(row.unit, parsed);
    const same = byDimension.get(parsed.dimension);
    if (same) same.push(row);
    else byDimension.set(parsed.dimension, [row]);
  }
  if (unknown.length > 0) return unknownUnit(measure, unknown);
  const kinds = [...byDimension].sort((a, b) => b[1].length - a[1].length);
  if (kinds.length === 0) return unknownUnit(measure, rows);
  if (kinds.length > 1)
    return mixedUnits(
      measure,
      kinds[0]![1],
      kinds.slice(1).flatMap(([, list]) => list),
    );
  return { dimension: kinds[0]![0], canonical: byText.values().next().value!.canonical, byText };
}

function mixedUnits(measure: string, most: readonly RowUnit[], others: readonly RowUnit[]): UserError {
  const usual = most[0]!.unit;
  const list = rowList(others);
  return new UserError(
    'mixed-units',
    {
      zh: `“${measure}”混用了不能换算的单位：多数为 ${usual}，第 ${list.zh} 行为 ${unitList(others)}。`,
      en: `“${measure}” mixes units that do not convert: mostly ${usual}, but ${unitList(others)} in row ${list.en}.`,
    },
    {
      place: { row: others[0]!.row, column: measure },
      found: unitList(others),
      expected: { zh: `一个指标一个量纲（如 ${usual}）`, en: `one kind of unit per measure (such as ${usual})` },
      advice: {
        zh: '请把不同量纲的行拆成另一个指标，或先换成同一种货币再导入。',
        en: 'Make the other rows a measure of their own, or bring them to one currency before importing.',
      },
    },
  );
}

function unknownUnit(measure: string, rows: readonly RowUnit[]): UserError {
  const list = rowList(rows);
  return new UserError(
    'unknown-unit',
    {
      zh: `“${measure}”第 ${list.zh} 行的单位“${unitList(rows)}”无法识别。`,
      en: `The unit “${unitList(rows)}” of “${measure}” in row ${list.en} is not known.`,
    },
    {
      place: { ...(rows[0] ? { row: rows[0].row } : {}), column: measure },
      found: unitList(rows),
      expected: { zh: '如 亿元、万元、百万美元、万人、吨、%', en: 'such as 亿元, 万元, million USD, 万人, tonnes, %' },
      advice: { zh: '请在映射中写明该列的单位。', en: 'State the unit of this column in the mapping.' },
    },
  );
}

function unitList(rows: readonly RowUnit[]): string {
  return [...new Set(rows.map((row) => row.unit || '∅'))].slice(0, 5).join('、');
}

function rowList(rows: readonly RowUnit[]): { zh: string; en: string } {
  const shown = rows.slice(0, NAMED).map((row) => row.row);
  const more = rows.length - shown.length;
  return {
    zh: shown.join('、') + (more > 0 ? ` 等 ${rows.length}` : ''),
    en: shown.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}
