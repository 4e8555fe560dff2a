import { UserError } from '@yanzhen/evidence/errors';
import type { NetworkInfo } from '@yanzhen/evidence/networks';
import {
  type DailyParameters,
  type DailyResult,
  dailyRun,
  defaultDaily,
  type FirmGroups,
  type FirmShock,
  type Network,
} from '@yanzhen/science/chains/firms';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { essentialConvention, firmsEssentialField, firmsEssentials } from './essential-field.ts';
import { failingFields, failingFirms, networkEvidence } from './firms-fields.ts';
import { networkFields, openNetwork } from './firms-files.ts';
import { outOfScience } from './shock.ts';

const timing = {
  share: z.number().min(0).max(1).default(1),
  from: z.int().min(0).default(1),
  duration: z.int().min(1).default(14),
  recovery: z.int().min(0).default(14),
};

const event = z.object({
  firm: z.array(z.string()).default([]),
  region: z.string().optional(),
  industry: z.string().optional(),
  ...timing,
});

const input = z.object({
  ...networkFields,
  ...failingFields,
  share: timing.share.meta({ zh: '损失的产能份额', en: 'Share of capacity lost' }),
  from: timing.from.meta({ zh: '从第几天开始（0 为第一天）', en: 'First day, from 0' }),
  duration: timing.duration.meta({ zh: '持续天数', en: 'Days it lasts' }),
  recovery: timing.recovery.meta({ zh: '之后线性恢复的天数', en: 'Days of linear recovery after it' }),
  events: z.array(event).optional().meta({
    zh: '多个事件（JSON）：firm、region、industry、share、from、duration、recovery',
    en: 'Several events as JSON: firm, region, industry, share, from, duration, recovery',
  }),
  days: z.int().min(1).max(3650).default(defaultDaily.days).meta({ zh: '模拟天数', en: 'Days to simulate' }),
  inventory: z
    .number()
    .min(1)
    .max(3650)
    .default(defaultDaily.inventory)
    .meta({ zh: '各种投入的库存天数', en: 'Days of use held of every input' }),
  restoration: z
    .number()
    .min(1)
    .max(3650)
    .default(defaultDaily.restoration)
    .meta({ zh: '补足库存缺口的天数', en: 'Days in which a gap in stocks is closed' }),
  rationing: z.enum(['proportional', 'equal', 'priority', 'largest-first']).default('proportional').meta({
    zh: '不足时怎样分配：按比例、均等（按水位）、先企业后最终需求、先大订单',
    en: 'Who is served when there is too little: in proportion, equal (water level), firms before final demand (priority), largest order first',
  }),
  essentials: z.enum(['leontief', 'linear']).default('leontief').meta({
    zh: '投入：leontief 每类都不可缺，linear 缺货不影响生产',
    en: 'Inputs: leontief (every type essential) or linear (none holds production back)',
  }),
  essential: firmsEssentialField,
  by: z.enum(['total', 'region', 'industry']).default('total').meta({
    zh: '合计，或按地区、按行业',
    en: 'Everything together, or by region or by industry',
  }),
});

type Input = z.output<typeof input>;

/** Firms day by day after a shock. */
export const firmsDaily = defineOperation({
  name: 'chains.firms.daily',
  version: 2,
  summary: {
    zh: '企业级逐日模拟：产出和未满足的需求',
    en: 'Firms day by day: output and demand left unmet',
  },
  description: {
    zh: '企业级的适应性投入产出模型（ARIO）：企业有库存，按库存和订单生产，供不应求时按规则分配，并补库。事件可以落在一家、几家企业，或一个地区、行业的全部企业（--events 给出多个）。',
    en: 'The adaptive input–output model firm by firm (ARIO): firms hold stocks, make what stocks and orders allow, share out what is too little by a rule, and restock. Events hit a firm, a set, or all firms of a region or an industry (several with --events).',
  },
  input,
  output: table({
    day: { type: 'integer', describe: { zh: '第几天，0 为第一天', en: 'Day, from 0' } },
    region: { type: 'text', describe: { zh: '地区（按地区时）', en: 'Region, where asked for by region' } },
    industry: { type: 'text', describe: { zh: '行业（按行业时）', en: 'Industry, where asked for by industry' } },
    production: {
      type: 'number',
      describe: { zh: '当日产出（网络的单位）', en: 'Output of the day, in the network’s unit' },
    },
    normal: { type: 'number', describe: { zh: '平常一天的产出', en: 'Output of an undisturbed day' } },
    capacity: { type: 'number', describe: { zh: '当日产能', en: 'Capacity of the day' } },
    unmet_final_demand: {
      type: 'number',
      describe: { zh: '当日未满足的最终需求', en: 'Final demand of the day left unmet' },
    },
    unmet_orders: {
      type: 'number',
      describe: { zh: '当日未交付的企业订单', en: 'Orders of firms not delivered on the day' },
    },
  }),
  positional: ['network'],
  effect: 'read',
  long: true,
  async run(given, context) {
    const { network, info } = await openNetwork(given, context);
    const shocks = eventsOf(given, network, info);
    const groups = groupsOf(network, given.by);
    const { essentials, notes } = await firmsEssentials(given, network, info, context.signal);
    const result = await outOfScience(() => follow(network, shocks, { ...given, essentials }, groups, context));
    const labels = given.by === 'region' ? network.regions : network.industries;
    const rows = result.days * result.groups;
    const codes = Uint32Array.from({ length: rows }, (_, at) => at % result.groups);
    const label = (by: 'region' | 'industry') =>
      given.by === by ? { labels, codes } : { labels: [''], codes: new Uint32Array(rows) };
    return {
      columns: {
        day: Uint32Array.from({ length: rows }, (_, at) => Math.floor(at / result.groups)),
        region: label('region'),
        industry: label('industry'),
        production: result.production,
        normal: Float64Array.from(codes, (group) => result.normal[group]!),
        capacity: result.capacity,
        unmet_final_demand: result.unmetFinalDemand,
        unmet_orders: result.unmetOrders,
      },
      length: rows,
      evidence: networkEvidence('chains.firms.daily', given, info, {
        conventions: {
          model: 'ARIO firm by firm, daily steps',
          rationing: given.rationing,
          essentials: essentialConvention(given),
          'final demand': 'size less sales to firms; half of sales where the size does not say',
        },
        notes: [...outcomeNotes(result), ...notes],
      }),
    };
  },
});

function eventsOf(given: Input, network: Network, info: NetworkInfo): FirmShock[] {
  const events = given.events !== undefined && given.events.length > 0 ? given.events : [given];
  return events.map((one) => {
    const failing = failingFirms(network, info, one);
    if (failing === undefined) throw noEvent();
    const { share, from, duration, recovery } = one;
    return { firms: failing.firms, share, from, duration, recovery };
  });
}

function noEvent(): UserError {
  return new UserError(
    'no-event',
    { zh: '没有说明事件落在哪些企业。', en: 'It is not said which firms an event hits.' },
    {
      place: { field: 'firm' },
      expected: { zh: '企业、地区或行业，或 events', en: 'a firm, a region or an industry, or events' },
    },
  );
}

function groupsOf({ firms, regions, industries, regionOf, industryOf }: Network, by: Input['by']): FirmGroups {
  if (by === 'region') return { count: regions.length, of: regionOf };
  if (by === 'industry') return { count: industries.length, of: industryOf };
  return { count: 1, of: new Uint32Array(firms) };
}

async function follow(
  network: Network,
  shocks: readonly FirmShock[],
  {
    days,
    inventory,
    restoration,
    rationing,
    essentials,
  }: Pick<DailyParameters, 'days' | 'inventory' | 'restoration' | 'rationing' | 'essentials'>,
  groups: FirmGroups,
  { signal, progress }: OperationContext,
): Promise<DailyResult> {
  const run = dailyRun(
    network,
    shocks,
    { ...defaultDaily, days, inventory, restoration, rationing, essentials },
    groups,
  );
  for (let done = 1; ; done++) {
    const more = run.advance(1);
    signal.throwIfAborted();
    progress(done / days, { zh: `第 ${done} 天`, en: `Day ${done}` });
    if (!more) return run.finish();
  }
}

function outcomeNotes({ days, groups, production, normal }: DailyResult): Note[] {
  const usual = normal.reduce((a, b) => a + b, 0);
  const ofDay = (day: number) => production.subarray(day * groups, (day + 1) * groups).reduce((a, b) => a + b, 0);
  const series = Array.from({ length: days }, (_, day) => ofDay(day) / usual);
  const worst = series.indexOf(Math.min(...series));
  const lost = series.reduce((sum, level) => sum + 1 - level, 0);
  const notes: Note[] = [
    {
      code: 'daily-outcome',
      level: 'information',
      text: {
        zh: `最低在第 ${worst} 天，产出为平常的 ${(100 * series[worst]!).toPrecision(4)}%；${days} 天共损失 ${lost.toPrecision(3)} 天的产出。`,
        en: `Lowest on day ${worst}, at ${(100 * series[worst]!).toPrecision(4)} % of normal; over ${days} days ${lost.toPrecision(3)} days of output are lost.`,
      },
    },
  ];
  const end = series.at(-1);
  if (end >= 0.99) return notes;
  return [
    ...notes,
    {
      code: 'not-recovered',
      level: 'caution',
      text: {
        zh: `到最后一天产出为平常的 ${(100 * end).toPrecision(4)}%，没有恢复。这是模型的结论，不是预测。`,
        en: `On the last day output is ${(100 * end).toPrecision(4)} % of normal: it has not recovered. That is what the model says, not a forecast.`,
      },
    },
  ];
}
