import { UserError } from '@yanzhen/evidence/errors';
import {
  APPEARED_EVERYWHERE,
  APPEARED_IN_REGION,
  type ShiftShare,
  type ShiftShareParts,
  shiftShare as shiftShareOf,
  sumParts,
  VANISHED_EVERYWHERE,
  VANISHED_IN_REGION,
} from '@yanzhen/science/advantage';
import type { Matrix } from '@yanzhen/science/labelled';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import {
  cut,
  evidenceOf,
  type Figures,
  figureFields,
  openFigures,
  periodFields,
  select,
  yearIn,
} from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';

const identity = { name: 'advantage.shift-share', version: 1 } as const;

/** Why regions and industries grew. */
export const shiftShare = defineOperation({
  ...identity,
  summary: { zh: '增长从何而来：偏离—份额分析', en: 'Where growth came from: shift-share' },
  description: {
    zh: '把两年之间的变化拆成：随整体增长、行业结构、地区竞争力、配置（仅 Esteban-Marquillas）和新出现行业五部分，合计等于变化。dynamic 逐年拆分再相加。',
    en: 'Splits the change between two years into growth with the whole, industry mix, regional edge, allocation (Esteban-Marquillas only) and industries new everywhere; the parts sum to the change. dynamic splits year by year and adds up.',
  },
  input: z.object({
    ...figureFields,
    ...periodFields,
    method: z.enum(['dunn', 'esteban-marquillas']).default('dunn').meta({
      zh: '方法：Dunn，或带配置分量的 Esteban-Marquillas',
      en: 'Method: Dunn, or Esteban-Marquillas with its allocation effect',
    }),
    dynamic: z.boolean().default(false).meta({
      zh: '动态：用其间所有年份逐年拆分',
      en: 'Dynamic: split year by year over all years between',
    }),
    by: z.enum(['region', 'industry', 'cell']).default('region').meta({
      zh: '结果按地区、行业或单元格列出',
      en: 'One row per region, industry or cell',
    }),
    region: z.string().optional().meta({ zh: '只看这个地区', en: 'Only this region' }),
    industry: z.string().optional().meta({ zh: '只看这个行业', en: 'Only this industry' }),
  }),
  output: table({
    region: { type: 'text', describe: { zh: '地区，按行业列出时为空', en: 'Region; empty by industry' } },
    industry: { type: 'text', describe: { zh: '行业，按地区列出时为空', en: 'Industry; empty by region' } },
    from: { type: 'integer', describe: { zh: '起始年份', en: 'First year' } },
    to: { type: 'integer', describe: { zh: '终止年份', en: 'Last year' } },
    start: { type: 'number', describe: { zh: '期初', en: 'Amount at the start' } },
    end: { type: 'number', describe: { zh: '期末', en: 'Amount at the end' } },
    change: { type: 'number', describe: { zh: '变化', en: 'Change' } },
    national_effect: { type: 'number', describe: { zh: '随整体增长', en: 'Growth with the whole' } },
    industry_mix_effect: { type: 'number', describe: { zh: '行业结构', en: 'Industry mix' } },
    regional_effect: { type: 'number', describe: { zh: '地区竞争力', en: 'Regional edge' } },
    allocation_effect: { type: 'number', describe: { zh: '配置', en: 'Allocation' } },
    appeared: {
      type: 'number',
      describe: { zh: '各地期初均无的行业', en: 'Industries with nothing anywhere at the start' },
    },
    turnover: {
      type: 'text',
      describe: {
        zh: '按单元格列出时：appeared 出现、vanished 消失；_everywhere 指所有地区',
        en: 'By cell: appeared or vanished in the region, or everywhere',
      },
    },
  }),
  positional: ['dataset'],
  effect: 'read',
  async run(input, context) {
    const figures = await openFigures(context, input);
    const years = yearsBetween(figures, input);
    const { matrices, notes } = cut(figures, years);
    const result = shiftShareOf(matrices, input.method);
    const first = matrices[0]!;
    const { info } = figures.dataset;
    const row = input.region === undefined ? -1 : select(info, 'region', first.rows, input.region);
    const column = input.industry === undefined ? -1 : select(info, 'industry', first.columns, input.industry);
    const rows = rowsOf(result, first, input.by, row, column);
    const { parts } = rows;
    return {
      columns: {
        region: rows.region,
        industry: rows.industry,
        from: new Int32Array(rows.region.length).fill(years[0]!),
        to: new Int32Array(rows.region.length).fill(years.at(-1)),
        start: parts.start,
        end: parts.end,
        change: parts.change,
        national_effect: parts.national,
        industry_mix_effect: parts.mix,
        regional_effect: parts.regional,
        allocation_effect: parts.allocation,
        appeared: parts.appeared,
        turnover: rows.turnover,
      },
      length: rows.region.length,
      evidence: evidenceOf(
        identity,
        { ...input, from: years[0], to: years.at(-1) },
        figures,
        { method: input.method, form: years.length > 2 ? 'dynamic' : 'comparative static' },
        [...notes, ...changeNotes(result, first)],
      ),
    };
  },
});

/** The first and the last year, with all between for the dynamic form. @throws UserError when they are not in order. */
export function yearsBetween(
  figures: Figures,
  input: { from?: number | undefined; to?: number | undefined; dynamic: boolean },
) {
  const from = yearIn(figures, input.from, 'first');
  const to = yearIn(figures, input.to);
  if (from < to) return input.dynamic ? figures.years.filter((year) => year >= from && year <= to) : [from, to];
  const known = figures.years.join(', ');
  throw new UserError(
    'no-period',
    {
      zh: `偏离—份额分析要看变化，需要先后两个年份，现在是 ${from} 年到 ${to} 年。`,
      en: `Shift-share is about change and needs two years in order, found ${from} to ${to}.`,
    },
    { place: { field: 'from' }, expected: { zh: `数据中的年份：${known}`, en: `years in the data: ${known}` } },
  );
}

interface Rows {
  readonly region: readonly string[];
  readonly industry: readonly string[];
  readonly parts: ShiftShareParts<Float64Array>;
  readonly turnover: readonly string[];
}

/** Adds up over what is not shown; a row or column of −1 stands for all. */
function rowsOf(
  result: ShiftShare,
  { rows, columns }: Matrix,
  by: 'region' | 'industry' | 'cell',
  row: number,
  column: number,
): Rows {
  const m = columns.length;
  const wanted = (cell: number) => (row < 0 || Math.floor(cell / m) === row) && (column < 0 || cell % m === column);
  if (by === 'cell') {
    const cells = Array.from(result.turnover, (_, cell) => cell).filter(wanted);
    const position = new Map(cells.map((cell, k) => [cell, k]));
    const summed = sumParts(result, (cell) => position.get(cell) ?? -1, cells.length);
    return {
      region: cells.map((cell) => rows[Math.floor(cell / m)]!),
      industry: cells.map((cell) => columns[cell % m]!),
      parts: withoutSkipped(summed, cells, result),
      turnover: cells.map((cell) => turnoverText(result.turnover[cell]!)),
    };
  }
  const labels = by === 'region' ? rows : columns;
  const group = (cell: number) => (by === 'region' ? Math.floor(cell / m) : cell % m);
  const chosen = labels
    .map((_, k) => k)
    .filter((k) => (by === 'region' ? row < 0 || k === row : column < 0 || k === column));
  const position = new Map(chosen.map((k, at) => [k, at]));
  const parts = sumParts(result, (cell) => (wanted(cell) ? (position.get(group(cell)) ?? -1) : -1), chosen.length);
  const names = chosen.map((k) => labels[k]!);
  const blank = names.map(() => '');
  return by === 'region'
    ? { region: names, industry: blank, parts, turnover: blank }
    : { region: blank, industry: names, parts, turnover: blank };
}

/** A cell left out has no parts: NaN, not 0. */
function withoutSkipped(
  parts: ShiftShareParts<Float64Array>,
  cells: readonly number[],
  result: ShiftShare,
): ShiftShareParts<Float64Array> {
  cells.forEach((cell, k) => {
    if (!Number.isNaN(result.cells.change[cell]!)) return;
    for (const values of Object.values(parts) as Float64Array[]) values[k] = Number.NaN;
  });
  return parts;
}

function turnoverText(bits: number): string {
  if (bits & APPEARED_EVERYWHERE) return 'appeared_everywhere';
  if (bits & APPEARED_IN_REGION) return 'appeared';
  if (bits & VANISHED_EVERYWHERE) return 'vanished_everywhere';
  return bits & VANISHED_IN_REGION ? 'vanished' : '';
}

/** What appeared, vanished or was left out. */
export function changeNotes(result: ShiftShare, { columns }: Matrix): Note[] {
  const notes: Note[] = [];
  const count = (bit: number) => result.turnover.reduce((sum, bits) => sum + (bits & bit ? 1 : 0), 0);
  const [appeared, vanished] = [count(APPEARED_IN_REGION), count(VANISHED_IN_REGION)];
  if (appeared + vanished > 0) {
    const everywhere = new Set<string>();
    result.turnover.forEach((bits, cell) => {
      if (bits & (APPEARED_EVERYWHERE | VANISHED_EVERYWHERE)) everywhere.add(columns[cell % columns.length]!);
    });
    const list =
      everywhere.size === 0
        ? { zh: '', en: '' }
        : { zh: `；各地皆然的行业：${[...everywhere].join('、')}`, en: `; everywhere: ${[...everywhere].join(', ')}` };
    notes.push({
      code: 'appeared-or-vanished',
      level: 'information',
      text: {
        zh: `${appeared} 个单元格从无到有（计入地区竞争力，各地皆无者单列），${vanished} 个从有到无${list.zh}。`,
        en: `${appeared} cells went from nothing to something (counted as regional, or on their own where nothing was anywhere), ${vanished} the other way${list.en}.`,
      },
    });
  }
  if (result.skipped > 0) {
    notes.push({
      code: 'cells-left-out',
      level: 'caution',
      text: {
        zh: `${result.skipped} 个单元格在某一年缺失，所有年份和整体合计中均不计入。`,
        en: `${result.skipped} cells are missing in some year and left out of every year and of the whole.`,
      },
    });
  }
  return notes;
}
