import { divisionOfLabour, pairIndex, pairsAtLevels } from '@yanzhen/science/rivalry';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import { evidenceOf, select, yearField, yearIn } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { openStructure, structureFields, structureIn } from './structure.ts';

const NAME = 'rivalry.levels';
const VERSION = 1;

/** Division of labour against potential rivalry, level by level. */
export const levels = defineOperation({
  name: NAME,
  version: VERSION,
  summary: { zh: '看似同构，细看是分工还是竞争', en: 'Alike from afar: division of labour or rivalry near by' },
  description: {
    zh: '在行业分类的每一层比较各对地区。深一层就消失的重合是分工，留下的是潜在竞争。最细一层之下没有数据，两者均为空。',
    en: 'Compares every pair of regions at each level of the classification. Overlap that vanishes one level deeper is division of labour, what stays is potential rivalry. Below the finest level there are no data: both are empty.',
  },
  input: z.object({
    ...structureFields,
    ...yearField,
    region: z.string().optional().meta({ zh: '只列出含该地区的对', en: 'Only the pairs of this region' }),
  }),
  output: table({
    region_a: { type: 'text', describe: { zh: '地区一', en: 'First region' } },
    region_b: { type: 'text', describe: { zh: '地区二', en: 'Second region' } },
    year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
    level: {
      type: 'integer',
      describe: { zh: '分类层级，数字越大越细', en: 'Level of the classification, larger is finer' },
    },
    industries: { type: 'integer', describe: { zh: '该层行业数', en: 'Industries at that level' } },
    similarity: { type: 'number', describe: { zh: '结构相似系数', en: 'Structural similarity' } },
    krugman_distance: { type: 'number', describe: { zh: '克鲁格曼距离', en: 'Krugman distance' } },
    overlap: { type: 'number', describe: { zh: '重合度', en: 'Overlap' } },
    division_of_labour: {
      type: 'number',
      describe: { zh: '分工：深一层就消失的重合', en: 'Division of labour: overlap that vanishes one level deeper' },
    },
    potential_rivalry: {
      type: 'number',
      describe: { zh: '潜在竞争：深一层仍在的重合', en: 'Potential rivalry: overlap that stays one level deeper' },
    },
  }),
  positional: ['dataset'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const structure = await openStructure(context, { ...input, level: undefined });
    const year = yearIn(structure.figures, input.year);
    const { matrix, include, notes } = structureIn(structure, year);
    const { dataset, classification } = structure.figures;
    const only = input.region === undefined ? -1 : select(dataset.info, 'region', matrix.rows, input.region);
    const all = pairsAtLevels(matrix, classification, include);
    const shown = all.map((_, k) => k).filter((k) => input.level === undefined || all[k]!.level === input.level);
    const rows = pairsOf(matrix.rows.length, only).flatMap(([a, b]) => shown.map((k) => [a, b, k] as const));
    const split = rows.map(([a, b, k]) => {
      const pair = pairIndex(a, b, matrix.rows.length);
      return divisionOfLabour(all[k]!.overlap[pair]!, all[k + 1]?.overlap[pair] ?? Number.NaN);
    });
    const at = (of: 'similarity' | 'distance') =>
      Float64Array.from(rows, ([a, b, k]) => all[k]![of][pairIndex(a, b, matrix.rows.length)]!);
    return {
      columns: {
        region_a: rows.map(([a]) => matrix.rows[a]!),
        region_b: rows.map(([, b]) => matrix.rows[b]!),
        year: new Int32Array(rows.length).fill(year),
        level: Int32Array.from(rows, ([, , k]) => all[k]!.level),
        industries: Int32Array.from(rows, ([, , k]) => all[k]!.industries),
        similarity: at('similarity'),
        krugman_distance: at('distance'),
        overlap: split.map(({ overlap }) => overlap),
        division_of_labour: split.map((one) => one.divisionOfLabour),
        potential_rivalry: split.map((one) => one.potentialRivalry),
      },
      length: rows.length,
      evidence: evidenceOf(
        { name: NAME, version: VERSION },
        { ...input, year },
        structure.figures,
        structure.conventions,
        [...notes, ...depthNotes(all.length)],
      ),
    };
  },
});

function pairsOf(n: number, only: number): [number, number][] {
  const out: [number, number][] = [];
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) if (only < 0 || a === only || b === only) out.push([a, b]);
  }
  return out;
}

function depthNotes(levels: number): Note[] {
  if (levels > 1) return [];
  return [
    {
      code: 'one-level',
      level: 'caution',
      text: {
        zh: '数据只有一个分类层级，看不出分工还是竞争。',
        en: 'The data have one level of the classification only: division of labour and rivalry cannot be told apart.',
      },
    },
  ];
}
