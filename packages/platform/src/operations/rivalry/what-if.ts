import { pairsAfter } from '@yanzhen/science/rivalry';
import { z } from 'zod';
import { ASSUMED, changeField, changesOf, evidenceOf, yearField, yearIn } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { openStructure, structureFields, structureIn } from './structure.ts';

const NAME = 'rivalry.what-if';
const VERSION = 1;

/** How the pairs of a region move when some of its cells change. */
export const whatIf = defineOperation({
  name: NAME,
  version: VERSION,
  summary: { zh: '如果改变某地某行业，谁会更像谁', en: 'Who becomes more alike if a cell changes' },
  description: {
    zh: '把若干单元格改为给定数值，列出随之变化的每一对地区：改变前后的相似系数、距离和重合度。数据集本身不变。',
    en: 'Sets some cells to other amounts and lists every pair of regions that moves: similarity, distance and overlap before and after. The dataset itself stays as it is.',
  },
  input: z.object({
    ...structureFields,
    ...yearField,
    ...changeField,
  }),
  output: table({
    region_a: { type: 'text', describe: { zh: '有变化的地区', en: 'Region that changed' } },
    region_b: { type: 'text', describe: { zh: '另一地区', en: 'Other region' } },
    year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
    similarity_before: { type: 'number', describe: { zh: '改变前的相似系数', en: 'Similarity before' } },
    similarity_after: { type: 'number', describe: { zh: '改变后的相似系数', en: 'Similarity after' } },
    krugman_distance_before: { type: 'number', describe: { zh: '改变前的距离', en: 'Distance before' } },
    krugman_distance_after: { type: 'number', describe: { zh: '改变后的距离', en: 'Distance after' } },
    overlap_before: { type: 'number', describe: { zh: '改变前的重合度', en: 'Overlap before' } },
    overlap_after: { type: 'number', describe: { zh: '改变后的重合度', en: 'Overlap after' } },
  }),
  positional: ['dataset'],
  effect: 'read',
  async run(input, context) {
    const structure = await openStructure(context, input);
    const year = yearIn(structure.figures, input.year);
    const { matrix, include, notes } = structureIn(structure, year);
    const changes = changesOf(input.change, structure.figures, matrix);
    const moved = pairsAfter(matrix, changes, include);
    const column = (of: 'similarity' | 'distance' | 'overlap', when: 'before' | 'after') =>
      Float64Array.from(moved, (pair) => pair[when][of]);
    return {
      columns: {
        region_a: moved.map(({ a }) => matrix.rows[a]!),
        region_b: moved.map(({ b }) => matrix.rows[b]!),
        year: new Int32Array(moved.length).fill(year),
        similarity_before: column('similarity', 'before'),
        similarity_after: column('similarity', 'after'),
        krugman_distance_before: column('distance', 'before'),
        krugman_distance_after: column('distance', 'after'),
        overlap_before: column('overlap', 'before'),
        overlap_after: column('overlap', 'after'),
      },
      length: moved.length,
      evidence: evidenceOf(
        { name: NAME, version: VERSION },
        { ...input, year },
        structure.figures,
        structure.conventions,
        [...notes, ASSUMED],
      ),
    };
  },
});
