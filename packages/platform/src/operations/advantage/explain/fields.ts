import { z } from 'zod';
import { evidenceSchema, figureSchema, textSchema } from '../../evidence-schema.ts';
import { periodFields, yearField } from '../../figures/index.ts';
import { structureFields } from '../../rivalry/structure.ts';
import { conventionField, presenceFields } from '../complexity-fields.ts';
import { backtestCodes, predictors } from './backtest-account.ts';
import { crowdingCodes } from './crowding-account.ts';
import { growthCodes } from './growth-account.ts';
import { levelsCodes } from './levels-account.ts';
import { yearCodes } from './measures.ts';

/** Every figure that can be explained. */
export const explainedCodes = [
  ...yearCodes,
  ...growthCodes,
  ...crowdingCodes,
  ...levelsCodes,
  ...backtestCodes,
] as const;

export const explainInput = z.object({
  ...structureFields,
  ...yearField,
  ...periodFields,
  ...presenceFields,
  ...conventionField,
  method: z.enum(['eigenvector', 'reflections', 'dunn', 'esteban-marquillas']).optional().meta({
    zh: '算法：复杂度用特征向量（默认）或反射法；偏离—份额用 Dunn（默认）或 Esteban-Marquillas',
    en: 'Method: of complexity eigenvector (default) or reflections; of shift-share Dunn (default) or Esteban-Marquillas',
  }),
  dynamic: z.boolean().default(false).meta({
    zh: '偏离—份额逐年拆分',
    en: 'Shift-share year by year',
  }),
  minimum_rise: z.number().min(0).max(1).default(0).meta({
    zh: '拥挤：份额提高多少才算',
    en: 'Crowding: rise of a share that counts',
  }),
  demand_measure: z.string().optional().meta({ zh: '拥挤：需求指标代码', en: 'Crowding: measure of demand' }),
  predictor: z.enum(predictors).default('density').meta({
    zh: '回测：用什么预测进入；所给时期的最后一段为检验期',
    en: 'Back-test: what entry is predicted from; the last window of the period is the tested one',
  }),
  horizon: z.int().positive().optional().meta({
    zh: '回测：相隔至少几年',
    en: 'Back-test: least years between start and end',
  }),
  absent_below: z.number().positive().optional().meta({
    zh: '回测：区位商低于此值才算没有',
    en: 'Back-test: only cells below this quotient count as absent',
  }),
  indicator: z.enum(explainedCodes).meta({ zh: '指标，即结果中的列名', en: 'Indicator: the column’s name in results' }),
  region: z.string().optional().meta({ zh: '地区：代码或名称', en: 'Region: code or name' }),
  industry: z.string().optional().meta({ zh: '行业：代码或名称', en: 'Industry: code or name' }),
  other: z.string().optional().meta({
    zh: '另一个地区（相似、距离、重合、分工）或另一个行业（邻近度）',
    en: 'The other region (similarity, distance, overlap, division of labour) or the other industry (proximity)',
  }),
});

/** What is asked, as the accounts read it. */
export type ExplainInput = z.output<typeof explainInput>;

const quantity = z.object({ symbol: z.string(), name: textSchema, value: figureSchema });

export const explainOutput = z.object({
  indicator: z.string(),
  name: textSchema,
  value: figureSchema,
  year: z.number(),
  from: z.number().nullable(),
  region: z.string().nullable(),
  industry: z.string().nullable(),
  other: z.string().nullable(),
  sentence: textSchema,
  formula: z.string(),
  definition: textSchema,
  reading: textSchema,
  trap: textSchema,
  source: z.string(),
  unit: z.string(),
  inputs: z.array(quantity),
  rows: z.array(
    z.object({
      row: z.number().nullable(),
      region: z.string(),
      industry: z.string(),
      year: z.number(),
      value: figureSchema,
    }),
  ),
  rows_total: z.number(),
  alternatives: z.array(z.object({ convention: z.string(), name: textSchema, value: figureSchema })),
  evidence: evidenceSchema,
});
