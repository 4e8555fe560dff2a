import { selfSufficiency } from '@yanzhen/science/chains';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { tableReference } from '../upload.ts';
import { nodeColumns } from './nodes.ts';
import { tableEvidence } from './table-fields.ts';

/** How far each region makes itself what it uses. */
export const sufficiency = defineOperation({
  name: 'chains.sufficiency',
  version: 1,
  summary: { zh: '各地区各部门的自给率', en: 'Self-sufficiency by region and sector' },
  description: {
    zh: '本地区使用的某部门产品中，本地生产的份额（中间和最终使用合计）。没有使用的为缺失。',
    en: 'Of a sector’s products that a region uses, intermediate and final, the share it makes itself. Missing where nothing is used.',
  },
  input: z.object({ table: tableReference() }),
  output: table({
    ...nodeColumns,
    self_sufficiency: { type: 'number', describe: { zh: '自给率，0 到 1', en: 'Self-sufficiency, 0 to 1' } },
  }),
  positional: ['table'],
  effect: 'read',
  async run(input, context) {
    const { table: given, info } = await context.tables.load(input.table);
    const { regions, sectors, share } = selfSufficiency(given);
    return {
      columns: {
        region: { labels: regions, codes: Uint32Array.from(share, (_, at) => Math.floor(at / sectors.length)) },
        sector: { labels: sectors, codes: Uint32Array.from(share, (_, at) => at % sectors.length) },
        self_sufficiency: share,
      },
      length: share.length,
      evidence: tableEvidence('chains.sufficiency', input, info, {
        conventions: { use: 'deliveries from the table’s regions, and imports by product where the table has them' },
      }),
    };
  },
});
