import { forms } from '@yanzhen/science/partners';
import { z } from 'zod';
import { presenceFields } from '../advantage/complexity-fields.ts';
import { variantFields } from '../chains/flow-variants.ts';
import { figureFields, regionChoice, yearField } from '../figures/index.ts';
import { structureFields } from '../rivalry/structure.ts';
import { tableReference } from '../upload.ts';

const measure = (zh: string, en: string) => z.string().min(1).optional().meta({ zh, en });

/** Fields of everything that looks at transfers. */
export const transferFields = {
  ...figureFields,
  ...yearField,
  ...presenceFields,
  non_tradable: structureFields.non_tradable,
  non_tradable_codes: structureFields.non_tradable_codes,
  location_bound: z.enum(['apart', 'include']).default('apart').meta({
    zh: '离不开原地的行业（农业、采矿、运输邮政网络）：apart 不作转移、研发+制造和错位发展的建议，include 照常',
    en: 'Industries tied to their place (farming, mining, networks of transport and post): apart proposes no transfer, research pair or differentiation of them',
  }),
  earlier: z.int().optional().meta({
    zh: '看转出地是否失去优势时的起始年份，默认为五年前（数据不够时取最早一年）',
    en: 'Year from which a sender’s loss of advantage is counted, by default five years before or the first there is',
  }),
  value_added: measure('增加值指标代码，默认 value_added', 'Measure of value added, by default value_added'),
  jobs: measure('就业人数指标代码，默认按常用名称查找', 'Measure of jobs, by default found by its usual names'),
  labour: measure(
    '比较劳动生产率所用的劳动投入指标，默认为就业人数；可用 compensation 等代替，会在结果中注明',
    'Labour input of comparative productivity, by default jobs; compensation may stand in, and the result says so',
  ),
  capital: measure(
    '资本投入指标代码，没有时产业梯度系数只用劳动',
    'Measure of capital; without it the gradient coefficient rests on labour alone',
  ),
  emissions: measure('排放指标代码，默认按常用名称查找', 'Measure of emissions, by default found by its usual names'),
  gradient: z.enum(['quotient', 'share']).default('quotient').meta({
    zh: '产业梯度系数的第一个因子：quotient 区位商，share 市场占有率',
    en: 'First factor of the industrial gradient coefficient: location quotient, or market share',
  }),
  table: tableReference().optional().meta({
    zh: '投入产出表编号、编号@版本或内容哈希；命令行中也可以是路径。用于上下游关联和链式配套',
    en: 'Input–output table: id, id@version or hash; on the command line also a path. For links along chains and pairing',
    role: 'table',
  }),
  places: variantFields.places,
  budgets: z
    .array(
      z.object({
        region: z.string(),
        resource: z.string(),
        used: z.number().min(0),
        limit: z.number().positive(),
      }),
    )
    .default([])
    .meta({
      zh: '资源预算 JSON：[{region, resource, used, limit}]，例如土地、能耗、碳、水、劳动力；没有给出的地区视为未知',
      en: 'Budgets as JSON: [{region, resource, used, limit}], for land, energy, carbon, water, labour; a region without any is unknown',
    }),
  weights: z.array(z.string()).default([]).meta({
    zh: '权重，写作 分量=数值 或 形式.分量=数值，例如 relatedness=0.3、transfer.nearness=0',
    en: 'Weights, written component=number or form.component=number, for example relatedness=0.3 or transfer.nearness=0',
  }),
};

/** The input of proposals. */
export const proposeInput = z.object({
  ...transferFields,
  forms: z
    .array(z.enum(forms as [string, ...string[]]))
    .min(1)
    .default([...forms])
    .meta({
      zh: '形式：transfer 产业转移、chain-pairing 链式配套、research-production 研发+制造、co-built-park 共建园区或飞地、differentiation 错位发展',
      en: 'Forms: transfer, chain-pairing, research-production, co-built-park (or enclave), differentiation',
    }),
  senders: regionChoice({
    zh: '只看这些地区作为转出方、供应方或研发方',
    en: 'Only these regions as senders, suppliers or places of research',
  }).optional(),
  receivers: regionChoice({
    zh: '只看这些地区作为承接方、购买方或制造方',
    en: 'Only these regions as receivers, buyers or places of production',
  }).optional(),
  industries: z.array(z.string()).optional().meta({
    zh: '只看这些行业：代码或名称',
    en: 'Only these industries, by code or name',
  }),
  research: measure(
    '研发指标代码（经费、人员、专利），默认按常用名称查找',
    'Measure of research (spending, people, patents), by default found by its usual names',
  ),
  models: variantFields.models,
  flowModels: variantFields.flowModels,
  share: z.number().positive().max(1).default(0.1).meta({
    zh: '测算收益时假设转移转出方该行业的多大份额',
    en: 'Share of the sender’s industry that gains are reckoned for',
  }),
  bought_share: z.number().positive().max(1).default(0.3).meta({
    zh: '链式配套时改向伙伴购买的份额',
    en: 'Share bought from the partner instead, when pairing along a chain',
  }),
  bundle: z.int().min(1).max(10).default(3).meta({
    zh: '共建园区打包几个行业',
    en: 'Industries bundled in a co-built park',
  }),
  per_region: z.int().positive().default(3).meta({
    zh: '联合分配时每个承接地的名额',
    en: 'Industries each receiver takes up in the joint allocation',
  }),
  per_industry: z.int().positive().default(1).meta({
    zh: '联合分配时同一行业最多给几个承接地',
    en: 'Receivers that may take up the same industry in the joint allocation',
  }),
  top: z.int().min(1).max(1000).default(20).meta({ zh: '每种形式列出几条', en: 'Proposals listed of each form' }),
  draws: z.int().min(10).max(10_000).default(200).meta({
    zh: '权重不确定时抽样几次',
    en: 'Draws of the weights for rank intervals',
  }),
  certainty: z.number().positive().default(20).meta({
    zh: '权重有多确定：狄利克雷参数之和，越大越确定',
    en: 'How sure the weights are: sum of the Dirichlet parameters, larger is surer',
  }),
  seed: z.int().default(1).meta({ zh: '随机数种子', en: 'Seed of the draws' }),
  documents: z.boolean().default(false).meta({
    zh: '查找文档库中已经写到的合作',
    en: 'Look for documents of the library that already speak of the cooperation',
  }),
});

export type ProposeInput = z.output<typeof proposeInput>;
export type TransferInput = z.output<z.ZodObject<typeof transferFields>>;
