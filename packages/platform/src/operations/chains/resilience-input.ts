import { defaultCosts } from '@yanzhen/science/chains/resilience';
import { z } from 'zod';
import { essentialField } from './essential-field.ts';
import { variantFields } from './flow-variants.ts';
import { shockFields } from './shock-fields.ts';

const boardParts = ['concentration', 'dependence', 'losses', 'measures'] as const;
const measureKinds = ['stock', 'second-source', 'home'] as const;

export const withinField = z
  .number()
  .positive()
  .default(1000)
  .meta({ zh: '替代者与买方的最大距离（千米）', en: 'Farthest a substitute may be from the buyer, in kilometres' });

const rate = (value: number, zh: string, en: string) => z.number().min(0).default(value).meta({ zh, en });

/** What a region's resilience is asked about. */
export const resilienceInput = z.object({
  ...variantFields,
  region: z.string().meta({ zh: '地区', en: 'Region' }),
  partner: z.string().optional().meta({
    zh: '只看与这个地区的关系，双向',
    en: 'Only what has to do with this region, both ways',
  }),
  parts: z
    .array(z.enum(boardParts))
    .min(1)
    .default([...boardParts])
    .meta({
      zh: '哪些部分：concentration 集中度、dependence 依赖、losses 断供损失、measures 措施',
      en: 'Which parts: concentration, dependence, losses, measures',
    }),
  single: z.number().min(0.5).max(1).default(0.9).meta({
    zh: '单一来源：外来供应中一个地区占到多少（外来占全部不足一成的不算）',
    en: 'Single source: the share of what comes from outside that one region delivers (where outside is a tenth of all at least)',
  }),
  threshold: z.number().min(0).max(1).default(0.001).meta({
    zh: '投入占产出低于此份额的部门，缺了它也能生产',
    en: 'Sectors that spend less than this share of their output on an input can do without it',
  }),
  duration: z.int().min(1).default(30).meta({ zh: '断供天数', en: 'Days that deliveries stop' }),
  inputs: z.array(z.string()).default([]).meta({
    zh: '措施针对的投入部门；默认取一旦断供牵连产出最多的几种',
    en: 'Inputs to look for measures for; by default those on whose source most output hangs',
  }),
  most: z
    .int()
    .min(1)
    .max(50)
    .default(5)
    .meta({ zh: '没有指定时取几种投入', en: 'How many inputs, when none are named' }),
  stockDays: z.number().min(1).default(30).meta({ zh: '库存措施的天数', en: 'Days of stock a stock measure adds' }),
  movedShare: z
    .number()
    .min(0.01)
    .max(1)
    .default(0.3)
    .meta({ zh: '改由第二来源或本地供应的份额', en: 'Share moved to a second source or home' }),
  within: withinField,
  holding: rate(defaultCosts.holding, '持有库存的年成本占货值', 'Yearly cost of holding stock, of its value'),
  premium: rate(
    defaultCosts.premium,
    '第二来源贵多少，占改购额',
    'What a second source is dearer by, of what is moved',
  ),
  capital: rate(defaultCosts.capital, '本地产能每单位年产出的资本', 'Capital per unit of yearly output made at home'),
  charge: rate(defaultCosts.charge, '资本的年费用率', 'Yearly charge on that capital'),
  quotes: z
    .array(z.object({ kind: z.enum(measureKinds), sector: z.string(), cost: z.number().positive() }))
    .default([])
    .meta({
      zh: '已有的报价（JSON），代替按费率推算：[{kind, sector, cost}]，每年，按表的单位',
      en: 'Quotes as JSON, instead of the rates: [{kind, sector, cost}], a year, in the table’s unit',
    }),
  ...shockFields,
  steps: shockFields.steps.default(180),
  inventory: shockFields.inventory.default(30),
  // Nobody else stands in while deliveries stop: who could is a question of its own.
  routing: shockFields.routing.default('fixed'),
  essential: essentialField,
});

export type ResilienceInput = z.output<typeof resilienceInput>;
