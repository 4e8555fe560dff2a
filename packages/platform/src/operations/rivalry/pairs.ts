import { pairIndex, regionPairs } from '@yanzhen/science/rivalry';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import { evidenceOf, select, yearField, yearIn } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { openStructure, structureFields, structureIn } from './structure.ts';

const NAME = 'rivalry.pairs';
const VERSION = 1;

/** Similarity, distance and overlap of every pair of regions. */
export const pairs = defineOperation({
  name: NAME,
  version: VERSION,
  summary: { zh: '任意两个地区的产业结构有多相似', en: 'How alike the industrial structures of any two regions are' },
  description: {
    zh: '对每一对地区计算结构相似系数（联合国工业发展组织，余弦）、克鲁格曼距离和重合度（= 1 − 距离/2）。只比较两地都报告的行业。',
    en: 'For every pair of regions: structural similarity (UNIDO, cosine), Krugman distance and overlap (= 1 − distance/2), over the industries both reported.',
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
    similarity: { type: 'number', describe: { zh: '结构相似系数，0 到 1', en: 'Structural similarity, 0 to 1' } },
    krugman_distance: { type: 'number', describe: { zh: '克鲁格曼距离，0 到 2', en: 'Krugman distance, 0 to 2' } },
    overlap: { type: 'number', describe: { zh: '重合度，0 到 1', en: 'Overlap, 0 to 1' } },
  }),
  positional: ['dataset'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const structure = await openStructure(context, input);
    const year = yearIn(structure.figures, input.year);
    const { matrix, include, notes } = structureIn(structure, year);
    const n = matrix.rows.length;
    const only =
      input.region === undefined
        ? undefined
        : select(structure.figures.dataset.info, 'region', matrix.rows, input.region);
    const result = regionPairs(matrix, include);
    const { a, b } = only === undefined ? everyPair(n) : pairsWith(only, n);
    const at = Uint32Array.from(a, (first, k) => pairIndex(Math.min(first, b[k]!), Math.max(first, b[k]!), n));
    const pick = (values: Float64Array) =>
      only === undefined ? values : Float64Array.from(at, (pair) => values[pair]!);
    return {
      columns: {
        region_a: { labels: matrix.rows, codes: a },
        region_b: { labels: matrix.rows, codes: b },
        year: new Int32Array(a.length).fill(year),
        similarity: pick(result.similarity),
        krugman_distance: pick(result.distance),
        overlap: pick(result.overlap),
      },
      length: a.length,
      evidence: evidenceOf(
        { name: NAME, version: VERSION },
        { ...input, year },
        structure.figures,
        structure.conventions,
        [...notes, ...comparedNotes(result.compared)],
      ),
    };
  },
});

/** All pairs in the condensed order of the science. */
function everyPair(n: number): { a: Uint32Array; b: Uint32Array } {
  const a = new Uint32Array((n * (n - 1)) / 2);
  const b = new Uint32Array(a.length);
  let at = 0;
  for (let first = 0; first < n; first++) {
    for (let second = first + 1; second < n; second++) {
      a[at] = first;
      b[at++] = second;
    }
  }
  return { a, b };
}

/** One region against each other one, itself first. */
function pairsWith(only: number, n: number): { a: Uint32Array; b: Uint32Array } {
  const others = Uint32Array.from({ length: n }, (_, k) => k).filter((k) => k !== only);
  return { a: new Uint32Array(others.length).fill(only), b: others };
}

function comparedNotes(compared: Uint32Array): Note[] {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const count of compared) {
    least = Math.min(least, count);
    most = Math.max(most, count);
  }
  if (compared.length === 0) return [];
  const many = least === most ? String(most) : `${least}–${most}`;
  return [
    {
      code: 'industries-compared',
      level: 'information',
      text: { zh: `每一对比较 ${many} 个行业。`, en: `${many} industries compared in each pair.` },
    },
  ];
}
