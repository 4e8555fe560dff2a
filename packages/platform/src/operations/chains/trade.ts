import { accountCoefficients, valueAddedTotals, valueAddedTrade } from '@yanzhen/science/chains';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { analysisFields, openTable } from './opened-table.ts';

/** Trade in value added beside gross trade. */
export const trade = defineOperation({
  name: 'chains.trade',
  version: 1,
  summary: { zh: '地区间的增加值贸易', en: 'Trade in value added between regions' },
  description: {
    zh: '每两个地区：甲地增加值被乙地最终需求吸收多少，与贸易总量相比如何；乙地出口中含甲地增加值多少。另附甲地的增加值出口率（VAX）和出口中外地增加值的份额。',
    en: 'For every two regions: value added of the first absorbed by the final demand of the second, beside gross deliveries, and value added of the first in the gross exports of the second; with the first region’s VAX ratio and the foreign share of its exports.',
  },
  input: z.object(analysisFields),
  output: table({
    from_region: { type: 'text', describe: { zh: '增加值来源地区', en: 'Where value added arises' } },
    to_region: { type: 'text', describe: { zh: '吸收或出口的地区', en: 'Which absorbs or exports it' } },
    value_added: { type: 'number', describe: { zh: '被吸收的增加值', en: 'Value added absorbed' } },
    gross: { type: 'number', describe: { zh: '交付总量', en: 'Gross deliveries' } },
    export_content: {
      type: 'number',
      describe: {
        zh: '去向地区出口中来源地区的增加值（跨界多次则重复计）',
        en: 'Value added of the first in the exports of the second; counted again at each border',
      },
    },
    vax_ratio: { type: 'number', describe: { zh: '来源地区的增加值出口率', en: 'VAX ratio of the first region' } },
    foreign_share: {
      type: 'number',
      describe: {
        zh: '来源地区出口中外地增加值的份额',
        en: 'Share of others’ value added in the first region’s exports',
      },
    },
  }),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { table: given, system, evidence } = await openTable(context, input);
    const shares = accountCoefficients(valueAddedTotals(given), given.output);
    const result = valueAddedTrade(given, system, shares);
    const width = result.regions.length;
    const count = width * width;
    const first = Uint32Array.from({ length: count }, (_, at) => Math.floor(at / width));
    return {
      columns: {
        from_region: { labels: result.regions, codes: first },
        to_region: { labels: result.regions, codes: Uint32Array.from(first, (_, at) => at % width) },
        value_added: result.absorbed,
        gross: result.gross,
        export_content: result.content,
        vax_ratio: Float64Array.from(first, (o) => result.ratio[o]!),
        foreign_share: Float64Array.from(first, (o) => result.foreignShare[o]!),
      },
      length: count,
      evidence: evidence('chains.trade', input, { absorbed: 'v·L·Y (Johnson & Noguera)', content: 'v·L·E' }),
    };
  },
});
