import { inoperability as inoperabilityOf } from '@yanzhen/science/chains';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { nodeColumns, nodeTexts, pickNodes, regionField, sectorField } from './nodes.ts';
import { analysisFields, openTable } from './opened-table.ts';

/** What a cut of final demand does to every node. */
export const inoperability = defineOperation({
  name: 'chains.inoperability',
  version: 1,
  summary: { zh: '失效投入产出模型（IIM）', en: 'Inoperability input–output model (IIM)' },
  description: {
    zh: '某些节点的最终需求减少其产出的一定份额，各节点有多大份额不能运转、损失多少产出：q = (I − A*)⁻¹c*。',
    en: 'Final demand for some nodes falls by a share of their output: what share of every node stands still, and what output is lost. q = (I − A*)⁻¹c*.',
  },
  input: z.object({
    ...analysisFields,
    region: regionField,
    sector: sectorField,
    cut: z.number().min(0).max(1).default(0.1).meta({
      zh: '最终需求减少占产出的份额（默认 0.1）',
      en: 'Final demand lost over output; 0.1 by default',
    }),
  }),
  output: table({
    ...nodeColumns,
    inoperability: { type: 'number', describe: { zh: '失效率', en: 'Inoperability' } },
    loss: { type: 'number', describe: { zh: '损失的产出（表的单位）', en: 'Output lost, in the table’s unit' } },
  }),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { table: given, system, info, evidence } = await openTable(context, input);
    const picked = new Set(pickNodes(given, info, input.region, input.sector));
    const result = inoperabilityOf(
      system,
      given.output,
      given.output.map((_, i) => (picked.has(i) ? input.cut : 0)),
    );
    return {
      columns: { ...nodeTexts(given), inoperability: result.inoperability, loss: result.loss },
      length: system.order,
      evidence: evidence('chains.inoperability', input, { model: 'demand-driven, static' }),
    };
  },
});
