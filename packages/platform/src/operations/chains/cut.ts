import { extractEveryLink, regionIndex } from '@yanzhen/science/chains';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { pickNodes, sectorField } from './nodes.ts';
import { analysisFields, openTable } from './opened-table.ts';

/** Output lost when a link between two regions is cut. */
export const cut = defineOperation({
  name: 'chains.cut',
  version: 1,
  summary: {
    zh: '假设切断：两地之间的供给断了损失多少',
    en: 'Cutting links: what is lost when one region no longer supplies another',
  },
  description: {
    zh: '依次切断每两个地区之间的中间投入供给（可只切一个部门的产品），计算全部产出的损失和份额。最终使用的供给不变，也不假设替代。',
    en: 'Cuts the supply of intermediate inputs from each region to each other one in turn (of one sector’s products, if asked), and computes the loss of output everywhere. Final deliveries stay, and nothing is substituted.',
  },
  input: z.object({ ...analysisFields, sector: sectorField }),
  output: table({
    from_region: { type: 'text', describe: { zh: '供给地区', en: 'Supplying region' } },
    to_region: { type: 'text', describe: { zh: '使用地区', en: 'Using region' } },
    loss: { type: 'number', describe: { zh: '损失的产出（表的单位）', en: 'Output lost, in the table’s unit' } },
    loss_share: { type: 'number', describe: { zh: '占总产出的份额', en: 'Share of all output' } },
  }),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { table: given, system, info, evidence } = await openTable(context, input);
    const picked = new Set(pickNodes(given, info, undefined, input.sector));
    const { labels, codes } = regionIndex(given.nodes);
    const width = labels.length;
    const losses = extractEveryLink(system, given.output, width, codes, (node) => picked.has(node));
    const pairs = Uint32Array.from(losses.keys()).filter((at) => Math.floor(at / width) !== at % width);
    const all = given.output.reduce((sum, x) => sum + x, 0);
    const loss = Float64Array.from(pairs, (at) => losses[at]!);
    return {
      columns: {
        from_region: { labels, codes: pairs.map((at) => Math.floor(at / width)) },
        to_region: { labels, codes: pairs.map((at) => at % width) },
        loss,
        loss_share: loss.map((value) => value / all),
      },
      length: pairs.length,
      evidence: evidence('chains.cut', input, {
        extraction: 'link: block of A from the first region to the second removed; final demand stays',
      }),
    };
  },
});
