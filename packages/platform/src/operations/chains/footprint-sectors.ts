import { productAccounts } from '@yanzhen/science/chains';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { chosenAccounts } from './accounts.ts';
import { encoded, nodeColumns } from './nodes.ts';
import { analysisFields, openTable } from './opened-table.ts';

/** The accounts of regions, sector by sector. */
export const footprintSectors = defineOperation({
  name: 'chains.footprint-sectors',
  version: 1,
  summary: {
    zh: '分部门的足迹：各地区按产品与按产业的账户',
    en: 'Footprints sector by sector: accounts of regions by product and industry',
  },
  description: {
    zh: '把 chains footprint 按部门分开：cba 和 imp 按最终产品所属部门，pba 和 exp 按发生的部门。各部门合计等于 chains footprint（不含最终使用的直接量）。outside 为表外。',
    en: 'Parts chains footprint by sector: cba and imp by the sector of the final product, pba and exp by the sector where it arises. Sums over sectors are those of chains footprint without what final use causes directly. “outside” is what leaves the table.',
  },
  input: z.object({
    ...analysisFields,
    account: z.string().optional().meta({ zh: '只要这个账户（默认全部）', en: 'Only this account; by default all' }),
  }),
  output: table({
    ...nodeColumns,
    account: { type: 'text', describe: { zh: '账户', en: 'Account' } },
    unit: { type: 'text', describe: { zh: '单位', en: 'Unit' } },
    cba: {
      type: 'number',
      describe: {
        zh: '消费侧：该地区对这个部门产品的最终需求引起的总量',
        en: 'Consumption-based: called forth by the region’s final demand for the sector’s products',
      },
    },
    pba: {
      type: 'number',
      describe: { zh: '生产侧：发生在该地区这个部门的总量', en: 'Production-based: arises in the region’s sector' },
    },
    imp: {
      type: 'number',
      describe: {
        zh: '其中由外地承担（按最终产品的部门）',
        en: 'Arises elsewhere for the region, by the final product’s sector',
      },
    },
    exp: {
      type: 'number',
      describe: { zh: '其中为外地承担（按发生的部门）', en: 'Arises in the region’s sector for others' },
    },
  }),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { table: given, system, evidence } = await openTable(context, input);
    const accounts = chosenAccounts(given, input.account);
    const results = accounts.map(({ coefficients }) => productAccounts(given, system, coefficients));
    const { regions, sectors } = results[0] ?? { regions: [], sectors: [] };
    const size = regions.length * sectors.length;
    const length = size * accounts.length;
    const joined = (figure: 'consumption' | 'production' | 'imports' | 'exports') => {
      const values = new Float64Array(length);
      for (const [a, result] of results.entries()) values.set(result[figure], a * size);
      return values;
    };
    const perAccount = (text: (account: (typeof accounts)[number]) => string) => {
      const { labels, codes } = encoded(accounts.map(text));
      return { labels, codes: Uint32Array.from({ length }, (_, at) => codes[Math.floor(at / size)]!) };
    };
    return {
      columns: {
        region: {
          labels: regions,
          codes: Uint32Array.from({ length }, (_, at) => Math.floor((at % size) / sectors.length)),
        },
        sector: { labels: sectors, codes: Uint32Array.from({ length }, (_, at) => at % sectors.length) },
        account: perAccount(({ name }) => name),
        unit: perAccount(({ unit }) => unit),
        cba: joined('consumption'),
        pba: joined('production'),
        imp: joined('imports'),
        exp: joined('exports'),
      },
      length,
      evidence: evidence('chains.footprint-sectors', input, {
        sectors: 'cba and imp by the final product’s sector, pba and exp by the sector where it arises',
        imports: 'own-region rows of L·Y left out: cba − imp + exp = pba over all sectors',
      }),
    };
  },
});
