import { defaultGenerator, generateNetwork } from '@yanzhen/science/chains/firms';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { tableReference } from '../upload.ts';
import { outOfScience } from './shock.ts';
import { tableEvidence } from './table-fields.ts';

/** A network of firms that do not exist, made from a table. */
export const firmsGenerate = defineOperation({
  name: 'chains.firms.generate',
  version: 1,
  summary: { zh: '由投入产出表生成企业网络（合成）', en: 'Make a network of firms from a table (synthetic)' },
  description: {
    zh: '没有企业数据时，按投入产出表生成厚尾规模和度分布的企业网络，同一种子结果相同。--part firms 给出企业，--part links 给出供应关系；两份文件可用于 chains firms cascade。结果标记为合成，不是真实企业。',
    en: 'For those without firm data: firms with heavy-tailed sizes and degrees whose links add up to a table; the same seed gives the same network. --part firms gives the firms, --part links the links; both files feed chains firms cascade. Marked synthetic: no firm is real.',
  },
  input: z.object({
    table: tableReference(),
    part: z
      .enum(['firms', 'links'])
      .default('links')
      .meta({ zh: '输出企业或供应关系', en: 'What to give out: firms or links' }),
    firms: z.int().min(1).max(5_000_000).default(defaultGenerator.firms).meta({ zh: '企业数', en: 'Number of firms' }),
    meanDegree: z
      .number()
      .min(0.1)
      .max(50)
      .default(defaultGenerator.meanDegree)
      .meta({ zh: '平均每家的供应关系数', en: 'Links per firm on average' }),
    sizeExponent: z
      .number()
      .min(0.5001)
      .max(5)
      .default(defaultGenerator.sizeExponent)
      .meta({ zh: '规模分布的帕累托指数', en: 'Pareto exponent of sizes' }),
    seed: z.int().default(defaultGenerator.seed).meta({ zh: '随机种子', en: 'Seed' }),
  }),
  output: table({
    firm: {
      type: 'text',
      describe: { zh: '企业编号（part 为 links 时空）', en: 'Number of the firm; empty for links' },
    },
    region: { type: 'text', describe: { zh: '地区', en: 'Region' } },
    industry: { type: 'text', describe: { zh: '部门', en: 'Industry' } },
    size: { type: 'number', describe: { zh: '规模（表的单位）', en: 'Size, in the table’s unit' } },
    supplier: { type: 'text', describe: { zh: '供应商编号', en: 'Supplier' } },
    customer: { type: 'text', describe: { zh: '客户编号', en: 'Customer' } },
    value: { type: 'number', describe: { zh: '金额（表的单位）', en: 'Value, in the table’s unit' } },
    synthetic: { type: 'boolean', describe: { zh: '合成', en: 'Synthetic' } },
  }),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { table: given, info } = await context.tables.load(input.table);
    const { part, firms, meanDegree, sizeExponent, seed } = input;
    const network = await outOfScience(() =>
      generateNetwork(given, { ...defaultGenerator, firms, meanDegree, sizeExponent, seed }),
    );
    const rows = part === 'firms' ? network.firms : network.customer.length;
    const none = new Float64Array(rows).fill(Number.NaN);
    const empty = { labels: [''], codes: new Uint32Array(rows) };
    const names = Array.from({ length: network.firms }, (_, k) => String(k));
    const supplierOf = new Uint32Array(network.customer.length);
    for (let k = 0; k < network.firms; k++) supplierOf.fill(k, network.start[k], network.start[k + 1]);
    const isFirms = part === 'firms';
    return {
      columns: {
        firm: isFirms ? names : empty,
        region: isFirms ? { labels: network.regions, codes: network.regionOf } : empty,
        industry: isFirms ? { labels: network.industries, codes: network.industryOf } : empty,
        size: isFirms ? network.size : none,
        supplier: isFirms ? empty : { labels: names, codes: supplierOf },
        customer: isFirms ? empty : { labels: names, codes: network.customer },
        value: isFirms ? none : network.value,
        synthetic: new Uint8Array(rows).fill(1),
      },
      length: rows,
      evidence: {
        ...tableEvidence('chains.firms.generate', input, info, {
          conventions: {
            sizes: `Pareto tail, exponent ${sizeExponent}`,
            flows: 'links of two nodes add up to the table’s flow',
          },
        }),
        estimate: true,
      },
    };
  },
});
