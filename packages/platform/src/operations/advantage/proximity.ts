import { type ProximityConvention, presenceOf, proximity as proximityOf } from '@yanzhen/science/advantage';
import type { Matrix } from '@yanzhen/science/labelled';
import { z } from 'zod';
import { cut, evidenceOf, figureFields, openFigures, yearField, yearIn } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { conventionField, presenceFields } from './complexity-fields.ts';
import { presenceConventions } from './gate-notes.ts';

const identity = { name: 'advantage.proximity', version: 1 } as const;

/** How related every two industries are. */
export const proximity = defineOperation({
  ...identity,
  summary: { zh: '行业之间的邻近度', en: 'Proximity between industries' },
  description: {
    zh: '每对行业一行（含自身，每对只列一次）：两个行业同在一个地区具有优势的最小条件概率，或所选约定下的关联强度。',
    en: 'One row per pair of industries, itself included, each pair once: the smaller conditional probability that a region strong in one is strong in the other, or the strength under the convention chosen.',
  },
  input: z.object({
    ...figureFields,
    ...yearField,
    ...presenceFields,
    ...conventionField,
    least: z
      .number()
      .optional()
      .meta({ zh: '只列出不低于此值的行业对', en: 'Only pairs with at least this proximity' }),
  }),
  output: table({
    industry_a: { type: 'text', describe: { zh: '行业甲', en: 'One industry' } },
    industry_b: { type: 'text', describe: { zh: '行业乙', en: 'The other industry' } },
    proximity: { type: 'number', describe: { zh: '邻近度', en: 'Proximity' } },
  }),
  positional: ['dataset'],
  effect: 'read',
  async run(input, context) {
    const figures = await openFigures(context, input);
    const year = yearIn(figures, input.year);
    const { matrices, notes } = cut(figures, [year]);
    const presence = presenceOf(matrices[0]!, { threshold: input.threshold });
    const phi = proximityOf(presence, input.convention as ProximityConvention);
    const { a, b, values } = pairs(phi, input.least);
    return {
      columns: {
        industry_a: { labels: phi.rows, codes: a },
        industry_b: { labels: phi.rows, codes: b },
        proximity: values,
      },
      length: values.length,
      evidence: evidenceOf(
        identity,
        { ...input, year },
        figures,
        { ...presenceConventions(presence), proximity: input.convention },
        notes,
      ),
    };
  },
});

/** The upper triangle with its diagonal; with a least value, what reaches it. */
function pairs({ rows, values }: Matrix, least: number | undefined) {
  const size = rows.length;
  const most = (size * (size + 1)) / 2;
  const a = new Uint32Array(most);
  const b = new Uint32Array(most);
  const out = new Float64Array(most);
  let filled = 0;
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const value = values[i * size + j]!;
      if (least !== undefined && !(value >= least)) continue;
      a[filled] = i;
      b[filled] = j;
      out[filled++] = value;
    }
  }
  return { a: a.subarray(0, filled), b: b.subarray(0, filled), values: out.subarray(0, filled) };
}
