import type { ProximityConvention } from '@yanzhen/science/advantage';
import type { Matrix } from '@yanzhen/science/labelled';
import { z } from 'zod';
import { evidenceSchema, figure, figureSchema, textSchema } from '../evidence-schema.ts';
import { cut, evidenceOf, figureFields, nameOf, openFigures, select, yearField, yearIn } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { conventionField, presenceFields } from './complexity-fields.ts';
import { presenceConventions, refusalNotes } from './gate-notes.ts';
import { asOneIndustry } from './industry-group.ts';
import {
  answerOf,
  candidatesOf,
  concentrationOf,
  growthOf,
  regionsOf,
  relatedOf,
  standingOf,
} from './profile-parts.ts';

const identity = { name: 'advantage.profile', version: 1 } as const;

/** An industry, or a group of industries taken as one. */
export const profile = defineOperation({
  ...identity,
  summary: { zh: '一个产业（或产业集群）的画像', en: 'Profile of an industry or of a group of industries' },
  description: {
    zh: '在哪里、有多集中、怎样增长及其原因、与哪些行业相近、哪些地区可以加入。给出多个行业时先相加，作为一个行业来计算。',
    en: 'Where it is, how concentrated, how it grew and why, what it is related to, and which regions could join. Several industries are added up first and taken as one.',
  },
  input: z.object({
    ...figureFields,
    ...yearField,
    ...presenceFields,
    ...conventionField,
    industry: z
      .array(z.string())
      .min(1)
      .meta({ zh: '行业代码或名称；多个合为一组', en: 'Industries by code or name; several are one group' }),
    from: z
      .int()
      .optional()
      .meta({ zh: '增长从哪年算起，默认为最早一年', en: 'First year of growth, by default the earliest' }),
    most: z
      .int()
      .positive()
      .default(20)
      .meta({ zh: '相近行业和候选地区各列多少', en: 'How many related industries and candidates to list' }),
  }),
  output: z.object({
    answer: textSchema,
    industries: z.array(z.object({ industry: z.string(), name: textSchema })),
    year: z.number(),
    unit: z.string(),
    total: figureSchema,
    share: figureSchema,
    pci: figureSchema,
    ubiquity: figureSchema,
    concentration: z.object({
      herfindahl: figureSchema,
      gini: figureSchema,
      theil: figureSchema,
      locational_gini: figureSchema,
      hoover: figureSchema,
      raw_concentration: figureSchema,
      top_three_share: figureSchema,
    }),
    regions: z.array(
      z.object({
        region: z.string(),
        name: textSchema,
        value: figureSchema,
        share: figureSchema,
        lq: figureSchema,
        present: figureSchema,
        density: figureSchema,
      }),
    ),
    growth: z
      .object({
        from: z.number(),
        to: z.number(),
        yearly: figureSchema,
        economy_yearly: figureSchema,
        skipped: z.number(),
        regions: z.array(
          z.object({
            region: z.string(),
            change: figureSchema,
            national_effect: figureSchema,
            industry_mix_effect: figureSchema,
            regional_effect: figureSchema,
            appeared: figureSchema,
          }),
        ),
      })
      .nullable(),
    related: z.array(z.object({ industry: z.string(), name: textSchema, proximity: figureSchema, pci: figureSchema })),
    candidates: z.array(
      z.object({ region: z.string(), name: textSchema, density: figureSchema, lq: figureSchema, cog: figureSchema }),
    ),
    evidence: evidenceSchema,
  }),
  positional: ['dataset', 'industry'],
  effect: 'read',
  async run(input, context) {
    const figures = await openFigures(context, input);
    const { info } = figures.dataset;
    const year = yearIn(figures, input.year);
    const from = yearIn(figures, input.from, 'first');
    const { matrices, notes } = cut(figures, from < year ? [from, year] : [year]);
    const whole = matrices.at(-1)!;
    const members = [...new Set(input.industry.map((text) => select(info, 'industry', whole.columns, text)))];
    const grouped = matrices.map((one) => asOneIndustry(one, members));
    const subject = standingOf(grouped.at(-1), input.threshold, input.convention as ProximityConvention);
    const regions = regionsOf(subject, figures);
    const growth = grouped.length > 1 ? growthOf(grouped as [Matrix, Matrix], [from, year]) : null;
    const names = members.map((j) => nameOf(info, 'industry', whole.columns[j]!));
    const concentration = concentrationOf(subject);
    return {
      answer: answerOf(names, year, regions, concentration.top_three_share, growth),
      industries: members.map((j, k) => ({ industry: whole.columns[j]!, name: names[k]! })),
      year,
      unit: figures.measure.unit,
      total: figure(subject.totals.column[0]),
      share: figure(subject.totals.column[0]! / subject.totals.total),
      pci: figure(subject.index.pci[0]),
      ubiquity: figure(subject.presence.ubiquity[0]),
      concentration,
      regions,
      growth,
      related: relatedOf(subject, figures, input.most),
      candidates: candidatesOf(subject, figures, input.most),
      evidence: evidenceOf(
        identity,
        { ...input, year },
        figures,
        {
          ...presenceConventions(subject.presence),
          proximity: input.convention,
          group: members.length > 1 ? 'added up and taken as one industry' : 'single industry',
        },
        [...notes, ...refusalNotes(subject.index), ...(growth === null ? [ONE_YEAR] : [])],
      ),
    };
  },
});

const ONE_YEAR = {
  code: 'one-year',
  level: 'information',
  text: { zh: '只有一年数据，没有增长分析。', en: 'One year of data: no analysis of growth.' },
} as const;
