import { grossTrade, type InputOutputTable, regionalAccounts } from '@yanzhen/science/chains';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { chosenAccounts } from './accounts.ts';
import { encoded, pickNodes, sectorField } from './nodes.ts';
import { analysisFields, openTable } from './opened-table.ts';
import { headsOf, peopleField, unitPerHead } from './per-head.ts';

interface Flows {
  readonly regions: readonly string[];
  readonly account: string;
  readonly unit: string;
  /** `regions × regions`. */
  readonly values: Float64Array;
}

/** Flows between every two regions: embodied in final demand, or gross. */
export const flows = defineOperation({
  name: 'chains.flows',
  version: 1,
  summary: { zh: '地区之间的隐含流量和贸易', en: 'Embodied flows and trade between regions' },
  description: {
    zh: '每两个地区之间：embodied 为甲地发生、由乙地最终需求引起的增加值、排放、就业等；gross 为甲地交付给乙地的产品（中间和最终使用）。可只看一个部门。',
    en: 'Between every two regions. Embodied: value added, emissions, jobs that arise in the first for the final demand of the second. Gross: deliveries of the first to the second, intermediate and final. Of one sector, if asked.',
  },
  input: z.object({
    ...analysisFields,
    measure: z.enum(['embodied', 'gross']).default('embodied').meta({
      zh: 'embodied 隐含流量（默认）或 gross 贸易总量',
      en: 'embodied (the default) or gross deliveries',
    }),
    account: z.string().default('value_added').meta({
      zh: '隐含流量的账户（默认 value_added）',
      en: 'Account of embodied flows; value_added by default',
    }),
    sector: sectorField,
    people: peopleField,
  }),
  output: table({
    from_region: { type: 'text', describe: { zh: '来源地区', en: 'Where it arises or comes from' } },
    to_region: { type: 'text', describe: { zh: '去向地区', en: 'Whose final demand or use it serves' } },
    account: { type: 'text', describe: { zh: '账户或 gross', en: 'Account, or gross' } },
    unit: { type: 'text', describe: { zh: '单位', en: 'Unit' } },
    value: { type: 'number', describe: { zh: '流量', en: 'Flow' } },
  }),
  positional: ['table'],
  effect: 'read',
  long: true,
  async run(input, context) {
    const opened = await openTable(context, input);
    const { table: given, system, info } = opened;
    const picked = input.sector === undefined ? undefined : new Set(pickNodes(given, info, undefined, input.sector));
    let result: Flows;
    if (input.measure === 'gross') result = grossFlows(given, picked);
    else {
      const [account] = chosenAccounts(given, input.account);
      const { name, unit, coefficients } = account!;
      const masked = coefficients.map((value, i) => (picked === undefined || picked.has(i) ? value : 0));
      const { regions, flows: values } = regionalAccounts(given, system, masked);
      result = { regions, account: name, unit, values };
    }
    const { regions, account, unit } = result;
    const width = regions.length;
    const heads = headsOf(input.people, info, regions);
    const values = result.values.map((value, at) => value / heads[at % width]!);
    return {
      columns: {
        from_region: { labels: regions, codes: Uint32Array.from(values, (_, at) => Math.floor(at / width)) },
        to_region: { labels: regions, codes: Uint32Array.from(values, (_, at) => at % width) },
        account: encoded(Array.from(values, () => account)),
        unit: encoded(Array.from(values, () => unitPerHead(unit, input.people))),
        value: values,
      },
      length: values.length,
      evidence: opened.evidence('chains.flows', input, {
        flows: input.measure === 'gross' ? 'gross deliveries, own region 0' : 'S·L·Y by origin and final user',
        ...(input.people && { heads: 'per head of the region the flow goes to' }),
      }),
    };
  },
});

function grossFlows(given: InputOutputTable, picked: ReadonlySet<number> | undefined): Flows {
  const { regions, bilateral } = grossTrade(given);
  const width = regions.length;
  const values = new Float64Array(width * width);
  given.nodes.forEach(({ region }, i) => {
    if (picked !== undefined && !picked.has(i)) return;
    const from = regions.indexOf(region);
    for (let to = 0; to < width; to++) values[from * width + to]! += bilateral[i * width + to]!;
  });
  return { regions, account: 'gross', unit: given.unit, values };
}
