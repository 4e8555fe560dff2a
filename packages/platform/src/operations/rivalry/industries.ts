import { codeAtLevel, type Matrix, matrixAtLevel } from '@yanzhen/science/labelled';
import { pairContributions } from '@yanzhen/science/rivalry';
import { z } from 'zod';
import { evidenceOf, select, yearField, yearIn } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { openStructure, type Structure, structureFields, structureIn } from './structure.ts';

const NAME = 'rivalry.industries';
const VERSION = 1;

/** One pair of regions, industry by industry. */
export const industries = defineOperation({
  name: NAME,
  version: VERSION,
  summary: { zh: '两个地区在哪些行业重合', en: 'In which industries two regions overlap' },
  description: {
    zh: '把一对地区的相似、距离和重合按行业拆开，各行业之和等于总数；指定层级时，再看每个行业的重合在下一层还剩多少。',
    en: 'Splits similarity, distance and overlap of one pair by industry, adding up to the pair’s figures; at a level of the classification also how much of each industry’s overlap is left one level deeper.',
  },
  input: z.object({
    ...structureFields,
    ...yearField,
    region_a: z.string().meta({ zh: '地区一：代码或名称', en: 'First region: code or name' }),
    region_b: z.string().meta({ zh: '地区二：代码或名称', en: 'Second region: code or name' }),
  }),
  output: table({
    industry: { type: 'text', describe: { zh: '行业', en: 'Industry' } },
    year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
    tradable: {
      type: 'boolean',
      describe: { zh: '计入比较；否则为不可贸易行业', en: 'Compared; otherwise set apart as non-tradable' },
    },
    value_a: { type: 'number', describe: { zh: '地区一的数值', en: 'Amount in the first region' } },
    value_b: { type: 'number', describe: { zh: '地区二的数值', en: 'Amount in the second region' } },
    share_a: { type: 'number', describe: { zh: '占地区一的份额', en: 'Share in the first region' } },
    share_b: { type: 'number', describe: { zh: '占地区二的份额', en: 'Share in the second region' } },
    similarity: { type: 'number', describe: { zh: '对相似系数的贡献', en: 'Part of the similarity' } },
    krugman_distance: { type: 'number', describe: { zh: '对距离的贡献', en: 'Part of the distance' } },
    overlap: { type: 'number', describe: { zh: '对重合度的贡献', en: 'Part of the overlap' } },
    potential_rivalry: {
      type: 'number',
      describe: {
        zh: '深一层仍在的重合；最细一层为空',
        en: 'Overlap that stays one level deeper; empty at the finest level',
      },
    },
    division_of_labour: {
      type: 'number',
      describe: {
        zh: '深一层就消失的重合；最细一层为空',
        en: 'Overlap that vanishes one level deeper; empty at the finest level',
      },
    },
  }),
  positional: ['dataset', 'region_a', 'region_b'],
  effect: 'read',
  async run(input, context) {
    const structure = await openStructure(context, { ...input, level: undefined });
    const { classification, dataset } = structure.figures;
    const year = yearIn(structure.figures, input.year);
    const { matrix: leaves, notes } = structureIn(structure, year);
    const a = select(dataset.info, 'region', leaves.rows, input.region_a);
    const b = select(dataset.info, 'region', leaves.rows, input.region_b);
    const joint = jointPair(leaves, a, b);
    const shown = input.level === undefined ? joint : matrixAtLevel(joint, input.level, classification);
    const include = structure.tradable(shown);
    const parts = pairContributions(shown, 0, 1, include);
    const finer = input.level === undefined ? undefined : finerOverlap(joint, shown, input.level, structure);
    const m = shown.columns.length;
    return {
      columns: {
        industry: shown.columns,
        year: new Int32Array(m).fill(year),
        tradable: include,
        value_a: shown.values.subarray(0, m),
        value_b: shown.values.subarray(m),
        share_a: parts.shareA,
        share_b: parts.shareB,
        similarity: parts.similarity,
        krugman_distance: parts.distance,
        overlap: parts.overlap,
        potential_rivalry: finer ?? new Float64Array(m).fill(Number.NaN),
        division_of_labour: parts.overlap.map((part, j) =>
          finer === undefined ? Number.NaN : Math.max(0, part - finer[j]!),
        ),
      },
      length: m,
      evidence: evidenceOf(
        { name: NAME, version: VERSION },
        { ...input, year },
        structure.figures,
        structure.conventions,
        notes,
      ),
    };
  },
});

/** The two rows over the leaves both reported: the same industries at every level. */
function jointPair({ rows, columns, values }: Matrix, a: number, b: number): Matrix {
  const m = columns.length;
  const kept = columns.map((_, j) => j).filter((j) => values[a * m + j]! >= 0 && values[b * m + j]! >= 0);
  return {
    rows: [rows[a]!, rows[b]!],
    columns: kept.map((j) => columns[j]!),
    values: Float64Array.from([a, b].flatMap((row) => kept.map((j) => values[row * m + j]!))),
  };
}

/** What is left of each industry's overlap one level deeper; undefined where there is no deeper level. */
function finerOverlap(joint: Matrix, shown: Matrix, level: number, structure: Structure): Float64Array | undefined {
  const { classification } = structure.figures;
  const deeper = joint.columns.map((code) => classification.get(code)?.level ?? level).filter((other) => other > level);
  if (deeper.length === 0) return undefined;
  const fine = matrixAtLevel(joint, level + 1, classification);
  const { overlap } = pairContributions(fine, 0, 1, structure.tradable(fine));
  const sums = new Map<string, number>();
  fine.columns.forEach((code, j) => {
    const group = codeAtLevel(code, level, classification);
    sums.set(group, (sums.get(group) ?? 0) + overlap[j]!);
  });
  return Float64Array.from(shown.columns, (code) => sums.get(code) ?? Number.NaN);
}
