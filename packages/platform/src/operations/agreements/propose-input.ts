import { z } from 'zod';
import { outcomePart, splitPart } from '../cases/part-formats.ts';
import { tableReference } from '../upload.ts';
import { gameField } from './game-fields.ts';

const assumed = (fallback: number, most: number, zh: string, en: string) =>
  z
    .number()
    .min(0)
    .max(most)
    .default(fallback)
    .meta({ zh: `假设：${zh}`, en: `Assumed: ${en}` });

const whole = (fallback: number, least: number, most: number, zh: string, en: string) =>
  z
    .int()
    .min(least)
    .max(most)
    .default(fallback)
    .meta({ zh: `假设：${zh}`, en: `Assumed: ${en}` });

/** What a contract is drafted from, and what nothing says and must be assumed. */
export const proposeInput = z.object({
  case: z.string().min(1).max(100).optional().meta({
    zh: '协作案编号；布局、结果、博弈、分配取自其中',
    en: 'Id of a case, from which layout, its answer, game and split are taken',
  }),
  layout: z.record(z.string(), z.unknown()).optional().meta({
    zh: '布局问题（JSON），代替协作案中的',
    en: 'The layout problem as JSON, in place of the case’s',
  }),
  outcome: outcomePart.optional().meta({
    zh: '布局结果（JSON，layout outcome 或 layout plan 的回答）；不给就现算',
    en: 'The layout’s answer as JSON, of layout outcome or layout plan; solved now where none is given',
  }),
  game: gameField.optional().meta({
    zh: '联盟博弈（JSON，layout coalitions 写出）',
    en: 'The coalition game as JSON, as layout coalitions writes it',
  }),
  split: splitPart.optional().meta({
    zh: '选定的分配（JSON）：{"chosen":"nucleolus","answer":agreements split 的回答}',
    en: 'The chosen split as JSON: {"chosen":"nucleolus","answer":answer of agreements split}',
  }),
  table: tableReference({
    zh: '取税收占增加值比例的投入产出表；默认为布局所用的表，没有就用假设的比例',
    en: 'Input–output table for taxes over value added; by default the layout’s own, assumed rates where there is none',
  }).optional(),
  start: z.int().min(1900).max(2300).default(2027).meta({ zh: '假设：第一个合作年', en: 'Assumed: first year' }),
  years: whole(15, 3, 60, '合作年数', 'years of the agreement'),
  build: whole(2, 0, 10, '建设期（年）', 'years of building'),
  ramp: whole(3, 0, 20, '投产到达产的年数', 'years from first output to all of it'),
  periodYears: whole(5, 1, 30, '布局的每个时期相隔几年', 'contract years from one period of the layout to the next'),
  discount: assumed(0.06, 1, '各方的年折现率', 'yearly discount rate of all parties'),
  productionTax: assumed(
    0.15,
    1,
    '没有表时生产税占增加值的比例',
    'production tax over value added where there is no table',
  ),
  surplus: assumed(
    0.3,
    1,
    '没有表时营业盈余占增加值的比例',
    'operating surplus over value added where there is no table',
  ),
  incomeTax: assumed(0.25, 1, '企业所得税占营业盈余的比例', 'corporate income tax over operating surplus'),
  retainedProduction: assumed(0.5, 1, '生产税的地方留成', 'part of production tax that stays local'),
  retainedIncome: assumed(0.4, 1, '企业所得税的地方留成', 'part of corporate income tax that stays local'),
  capital: assumed(
    0,
    100,
    '投资额为布局所计年成本的倍数；0 为按合作年数和折现率折算',
    'investment over the yearly cost the layout counts; 0: by the years and the discount rate',
  ),
  publicPart: assumed(
    0.1,
    1,
    '投资中由当地政府承担的部分（园区、道路、管网）',
    'part of investment its government bears: sites, roads, pipes',
  ),
  taper: assumed(0.5, 1, '后半期分成比例为前半期的倍数', 'shares in the second half over those in the first'),
  outlayFirst: z.boolean().default(true).meta({
    zh: '先还当地政府的投入，再分增量',
    en: 'What a government laid out comes back first, then the increment is shared',
  }),
  upper: z.boolean().default(true).meta({ zh: '把上级政府列为一方', en: 'The higher level is a party' }),
  seconds: z
    .number()
    .min(0.1)
    .max(3600)
    .default(20)
    .meta({ zh: '每次求解的时间上限（秒）', en: 'Seconds for one solve' }),
});

export type ProposeContractInput = z.output<typeof proposeInput>;
