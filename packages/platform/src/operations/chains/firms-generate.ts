import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { generatorFields, madeNetwork } from './firms-make.ts';
import { outOfScience } from './shock.ts';
import { tableEvidence } from './table-fields.ts';

/** A network of firms that do not exist, made from a table. */
export const firmsGenerate = defineOperation({
  name: 'chains.firms.generate',
  version: 1,
  summary: { zh: '由投入产出表生成企业网络（合成）', en: 'Make a network of firms from a table (synthetic)' },
  description: {
    zh: '没有企业数据时，按投入产出表生成厚尾规模和度分布的企业网络，同一种子结果相同。--part firms 给出企业，--part links 给出供应关系；两份文件放进同一文件夹（firms.csv、links.csv）即可用于 chains firms cascade；要直接保存为网络用 chains firms make。结果标记为合成，不是真实企业。',
    en: 'For those without firm data: firms with heavy-tailed sizes and degrees whose links add up to a table; the same seed gives the same network. --part firms gives the firms, --part links the links; both in one folder (firms.csv, links.csv) feed chains firms cascade; to keep a network, use chains firms make. Marked synthetic: no firm is real.',
  },
  input: z.object({
    part: z
      .enum(['firms', 'links'])
      .default('links')
      .meta({ zh: '输出企业或供应关系', en: 'What to give out: firms or links' }),
    ...generatorFields,
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
    const { part, sizeExponent, decay } = input;
    const document = await context.tables.load(input.table);
    const { info } = document;
    const { network } = await outOfScience(() => madeNetwork(document, input));
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
            distance:
              decay > 0
                ? `links fall with (1 + km)^−${decay} between provincial capitals`
                : 'by the table’s flows alone',
          },
        }),
        estimate: true,
      },
    };
  },
});
