import { type InputOutputTable, OUTSIDE, regionalAccounts } from '@yanzhen/science/chains';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { chosenAccounts } from './accounts.ts';
import { encoded } from './nodes.ts';
import { analysisFields, openTable } from './opened-table.ts';
import { headsOf, peopleField, unitPerHead } from './per-head.ts';

/** Consumption- and production-based accounts of every region. */
export const footprint = defineOperation({
  name: 'chains.footprint',
  version: 1,
  summary: { zh: '各地区的足迹：消费侧与生产侧账户', en: 'Footprints of regions: consumption- and production-based' },
  description: {
    zh: '每个地区最终需求在各地引起的排放、就业、增加值等（消费侧 cba）、发生在本地的（生产侧 pba）、由外地承担的（imp）和为外地承担的（exp）。cba − imp + exp = pba。outside 为表外（出口和误差）。',
    en: 'What each region’s final demand calls forth anywhere (consumption-based, cba), what arises in it (production-based, pba), what arises elsewhere for it (imp) and in it for others (exp). cba − imp + exp = pba. “outside” is what leaves the table: exports and errors.',
  },
  input: z.object({
    ...analysisFields,
    account: z.string().optional().meta({ zh: '只要这个账户（默认全部）', en: 'Only this account; by default all' }),
    people: peopleField,
  }),
  output: table({
    region: { type: 'text', describe: { zh: '地区代码', en: 'Region code' } },
    account: { type: 'text', describe: { zh: '账户', en: 'Account' } },
    unit: { type: 'text', describe: { zh: '单位', en: 'Unit' } },
    cba: {
      type: 'number',
      describe: {
        zh: '消费侧：本地最终需求引起的总量',
        en: 'Consumption-based: called forth anywhere by the region’s final demand',
      },
    },
    pba: { type: 'number', describe: { zh: '生产侧：发生在本地的总量', en: 'Production-based: arises in the region' } },
    imp: { type: 'number', describe: { zh: '由外地承担', en: 'Arises elsewhere for the region’s final demand' } },
    exp: { type: 'number', describe: { zh: '为外地承担', en: 'Arises in the region for final demand elsewhere' } },
    direct: {
      type: 'number',
      describe: { zh: '最终使用的直接量，cba 和 pba 都含', en: 'Direct by final demand; in cba and pba both' },
    },
  }),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const { table: given, system, info, evidence } = await openTable(context, input);
    const rows = chosenAccounts(given, input.account).map((account) => ({
      account,
      result: regionalAccounts(given, system, account.coefficients, account.finalValues),
    }));
    const every = <T>(pick: (row: (typeof rows)[number]) => ArrayLike<T>) =>
      rows.flatMap((row) => Array.from(pick(row)));
    const regions = every(({ result }) => result.regions);
    const heads = headsOf(input.people, info, regions);
    const figure = (pick: (row: (typeof rows)[number]) => Float64Array) =>
      every(pick).map((value, at) => value / heads[at]!);
    return {
      columns: {
        region: encoded(regions),
        account: encoded(every(({ account, result }) => result.regions.map(() => account.name))),
        unit: encoded(
          every(({ account, result }) => result.regions.map(() => unitPerHead(account.unit, input.people))),
        ),
        cba: figure(({ result }) => result.consumption),
        pba: figure(({ result }) => result.production),
        imp: figure(({ result }) => result.imports),
        exp: figure(({ result }) => result.exports),
        direct: figure(({ result }) => result.direct),
      },
      length: regions.length,
      evidence: evidence(
        'chains.footprint',
        input,
        {
          imports: 'own-region rows of L·Y left out: cba − imp + exp = pba',
          outside: regions.includes(OUTSIDE) ? 'exports, errors and row residuals' : 'closed table',
        },
        importedNotes(given),
      ),
    };
  },
});

/** What comes from outside the table has a footprint there that the table does not know. */
function importedNotes({ imports }: InputOutputTable): Note[] {
  if (imports.every((value) => value === 0)) return [];
  return [
    {
      code: 'imports-not-followed',
      level: 'caution',
      text: {
        zh: '从表外进口或调入的产品在其产地引起的部分不在足迹内。',
        en: 'What imports from outside the table call forth where they are made is not in the footprint.',
      },
    },
  ];
}
