import { mutualDependence } from '@yanzhen/science/chains/resilience';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { inPieces } from '../in-pieces.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { flowVariants, variantContents, variantConventions, variantFields, variantTable } from './flow-variants.ts';
import { encoded } from './nodes.ts';
import { rangeColumns } from './resilience.ts';
import { variantNote } from './resilience-evidence.ts';
import { tableEvidence } from './table-fields.ts';

const dependenceInput = z.object(variantFields);
type DependenceInput = z.output<typeof dependenceInput>;

/** What share of its inputs every region has from every other. */
export const dependence = defineOperation({
  name: 'chains.dependence',
  version: 1,
  summary: { zh: '地区间相互依赖矩阵', en: 'Mutual dependence of regions' },
  description: {
    zh: '每个地区的中间投入有多大份额来自每个地区（含自己），一行一对；进口不计。流量是估算时每个份额给出各流量模型下的范围。',
    en: 'What share of every region’s intermediate inputs comes from each region (itself included), a row for each pair; imports are not counted. On estimated flows every share has its range over the flow models.',
  },
  input: dependenceInput,
  output: table({
    region: { type: 'text', describe: { zh: '购买的地区', en: 'Region that buys' } },
    partner: { type: 'text', describe: { zh: '供应的地区', en: 'Region that delivers' } },
    value: { type: 'number', describe: { zh: '份额（表本身的流量）', en: 'Share, under the table’s own flows' } },
    least: { type: 'number', describe: { zh: '各流量模型中的最小值', en: 'Least over the flow models' } },
    largest: { type: 'number', describe: { zh: '各流量模型中的最大值', en: 'Most over the flow models' } },
    models: {
      type: 'integer',
      describe: { zh: '在几种流量模型下有这个数', en: 'Under how many flow models it exists' },
    },
  }),
  positional: ['table'],
  effect: 'read',
  piece: dependencePiece,
  async run(input, context) {
    const variants = await flowVariants(input, context);
    const { info } = await context.tables.load(input.table);
    const models = await inPieces(
      {
        ...{ operation: 'chains.dependence', version: 1, input, count: variants.length },
        contents: await variantContents(input, context),
        doing: { zh: '正在计算相互依赖', en: 'Computing dependence' },
      },
      (number) => dependencePiece(input, number, context),
      context,
    );
    const { regions } = models[0]!;
    const pairs = regions.flatMap((region, r) =>
      regions.map((partner, q) => ({ region, partner, at: r * regions.length + q })),
    );
    return {
      columns: {
        region: encoded(pairs.map(({ region }) => region)),
        partner: encoded(pairs.map(({ partner }) => partner)),
        ...rangeColumns(pairs.map(({ at }) => models.map(({ values }) => values[at]!))),
      },
      length: pairs.length,
      evidence: tableEvidence('chains.dependence', input, info, {
        conventions: { ...variantConventions(variants), share: 'of intermediate inputs from the table’s regions' },
        notes: [variantNote(variants)],
      }),
    };
  },
});

async function dependencePiece(input: DependenceInput, number: number, context: OperationContext) {
  const variants = await flowVariants(input, context);
  return mutualDependence(await variantTable(variants[number]!, input, context));
}
