import { UserError } from '@yanzhen/evidence/errors';
import { pairCoagglomeration } from '@yanzhen/science/advantage';
import type { Matrix } from '@yanzhen/science/labelled';
import { z } from 'zod';
import { cut, evidenceOf, figureFields, openFigures, select, yearField, yearIn } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';

const identity = { name: 'advantage.coagglomeration', version: 1 } as const;

/** Pairs times regions worked through in one answer: about ten seconds. */
const mostSteps = 2e9;

/** Which industries settle in the same places. */
export const coagglomeration = defineOperation({
  ...identity,
  summary: { zh: '哪些行业聚在同一些地方', en: 'Which industries settle in the same places' },
  description: {
    zh: '每对行业一行：埃利森、格莱泽和克尔（2010）的共同集聚指数，γᶜ = Σ_r (s_ra − x_r)(s_rb − x_r) / (1 − Σ_r x_r²)。正值表示两个行业偏离平均的地方相同，但不说明原因。不需要企业规模。',
    en: 'One row per pair of industries: the co-agglomeration index of Ellison, Glaeser and Kerr (2010); γᶜ = Σ_r (s_ra − x_r)(s_rb − x_r) / (1 − Σ_r x_r²), positive where both depart from the average in the same places, whatever the cause. It needs no plant sizes.',
  },
  input: z.object({
    ...figureFields,
    ...yearField,
    industry: z
      .string()
      .optional()
      .meta({ zh: '只列出含该行业的对：代码或名称', en: 'Only the pairs of this industry: code or name' }),
  }),
  output: table({
    industry_a: { type: 'text', describe: { zh: '行业甲', en: 'One industry' } },
    industry_b: { type: 'text', describe: { zh: '行业乙', en: 'The other industry' } },
    year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
    coagglomeration: { type: 'number', describe: { zh: '共同集聚指数 γᶜ', en: 'Co-agglomeration index γᶜ' } },
  }),
  positional: ['dataset', 'industry'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const figures = await openFigures(context, input);
    const year = yearIn(figures, input.year);
    const { matrices, notes } = cut(figures, [year]);
    const matrix = matrices[0]!;
    const only =
      input.industry === undefined
        ? undefined
        : select(figures.dataset.info, 'industry', matrix.columns, input.industry);
    const pairs = pairsOf(matrix.columns.length, only);
    if (pairs.length * matrix.rows.length > mostSteps) throw tooManyPairs(pairs.length);
    const industries = matrix.columns.map((_, i) => columnOf(matrix, i));
    const all = totals(matrix);
    return {
      columns: {
        industry_a: { labels: matrix.columns, codes: Uint32Array.from(pairs, ([a]) => a) },
        industry_b: { labels: matrix.columns, codes: Uint32Array.from(pairs, ([, b]) => b) },
        year: new Int32Array(pairs.length).fill(year),
        coagglomeration: Float64Array.from(pairs, ([a, b]) => pairCoagglomeration(industries[a]!, industries[b]!, all)),
      },
      length: pairs.length,
      evidence: evidenceOf(identity, { ...input, year }, figures, { reference: 'all industries of the region' }, notes),
    };
  },
});

/** Every pair once, or those of one industry with it first. */
function pairsOf(n: number, only: number | undefined): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < n; a++) {
    if (only !== undefined && a !== only) continue;
    for (let b = only === undefined ? a + 1 : 0; b < n; b++) if (b !== a) pairs.push([a, b]);
  }
  return pairs;
}

function columnOf({ rows, columns, values }: Matrix, column: number): Float64Array {
  return Float64Array.from(rows, (_, r) => values[r * columns.length + column]!);
}

/** All activity of each region: the sum of what it reported. */
function totals({ rows, columns, values }: Matrix): Float64Array {
  return Float64Array.from(rows, (_, r) => {
    let sum = 0;
    for (let i = 0; i < columns.length; i++) sum += values[r * columns.length + i]! || 0;
    return sum;
  });
}

function tooManyPairs(count: number): UserError {
  return new UserError(
    'too-many-pairs',
    { zh: `${count} 对行业太多，一次算不完。`, en: `${count} pairs of industries are too many for one answer.` },
    {
      place: { field: 'industry' },
      advice: {
        zh: '用 --industry 指定一个行业，或用 --level 取较粗的分类。',
        en: 'Name one industry with --industry, or take a coarser level with --level.',
      },
    },
  );
}
