import { z } from 'zod';
import { evidenceSchema, textSchema } from '../evidence-schema.ts';
import { pageBlock } from '../printing/blocks.ts';

const id = z.string().trim().min(1).max(80);

/** What a report is about; which of these a part needs, its recipe says. */
export const reportParameters = z.strictObject({
  dataset: id.optional().meta({ zh: '数据集', en: 'Dataset' }),
  table: id.optional().meta({ zh: '投入产出表', en: 'Input–output table' }),
  region: id.optional().meta({ zh: '地区代码', en: 'Region code' }),
  partner: id.optional().meta({ zh: '另一地区的代码', en: 'Code of the other region' }),
  plan: id.optional().meta({ zh: '规划', en: 'Plan' }),
  case: id.optional().meta({ zh: '协作案', en: 'Case' }),
  year: z.int().min(1).max(9999).optional().meta({ zh: '年份', en: 'Year' }),
  today: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .meta({ zh: '以哪天为准', en: 'As of this day' }),
});

export type ReportParameters = z.output<typeof reportParameters>;

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** One part of a report as a person chose it: made by a recipe, or own text. */
export const partChoice = z.strictObject({
  id: key,
  recipe: key.optional(),
  /** In place of the report's. */
  parameters: reportParameters.optional(),
  heading: z.string().max(200).optional(),
  /** In place of the recipe's sentences; `{key}` stands for a figure and stays up to date. */
  wording: z.string().max(20_000).optional(),
  /** One's own text, a paragraph per line. */
  text: z.string().max(20_000).optional(),
  hidden: z.boolean().optional(),
});

export type PartChoice = z.output<typeof partChoice>;

/** A figure a report states. */
export const reportFigure = z.object({
  key: z.string(),
  label: z.string(),
  text: z.string(),
  unit: z.string(),
  /** Which of its part's sources, from 1. */
  source: z.number(),
});

export type ReportFigure = z.output<typeof reportFigure>;

/** A part as its recipe made it. */
const madePart = z.object({
  id: z.string(),
  /** The recipe with its parameters and language: what is made of the same need not be made twice. */
  made: z.string(),
  title: z.string(),
  blocks: z.array(pageBlock),
  figures: z.array(reportFigure),
  sources: z.array(evidenceSchema),
  /** Why there is nothing. */
  problem: textSchema.optional(),
});

export type MadePart = z.output<typeof madePart>;

/** One figure that is another than last time; an empty side is one that was or is not stated. */
export const figureChange = z.object({
  part: z.string(),
  key: z.string(),
  label: z.string(),
  was: z.string(),
  is: z.string(),
});

export type FigureChange = z.output<typeof figureChange>;

export const languages = z.enum(['zh', 'en']);

/** A report as it is kept. */
export const storedReport = z.object({
  title: z.string(),
  subtitle: z.string(),
  template: z.string(),
  language: languages,
  parameters: reportParameters,
  parts: z.array(partChoice),
  made: z.array(madePart),
  madeAt: z.string(),
  changes: z.array(figureChange),
  changedAt: z.string().optional(),
  revision: z.number(),
  removedAt: z.string().optional(),
});

export type StoredReport = z.output<typeof storedReport>;
