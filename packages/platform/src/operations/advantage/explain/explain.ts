import { UserError } from '@yanzhen/evidence/errors';
import type { ProximityConvention } from '@yanzhen/science/advantage';
import { indicatorOf } from '@yanzhen/science/indicators';
import type { Matrix } from '@yanzhen/science/labelled';
import { z } from 'zod';
import { evidenceSchema, figure, figureSchema, textSchema } from '../../evidence-schema.ts';
import { evidenceOf, nameOf, select, yearField, yearIn } from '../../figures/index.ts';
import { defineOperation } from '../../operation.ts';
import { openStructure, structureFields } from '../../rivalry/structure.ts';
import { complexityByYear } from '../complexity.ts';
import { conventionField, methodField, presenceFields } from '../complexity-fields.ts';
import { presenceConventions } from '../gate-notes.ts';
import { alternativesOf } from './alternatives.ts';
import { inputsOf } from './inputs.ts';
import { type Belongs, type ExplainedCode, explainedCodes, measureOf } from './measures.ts';
import { computedIn, type Place } from './question.ts';
import { MOST_ROWS, sourceRows } from './source-rows.ts';

const identity = { name: 'advantage.explain', version: 1 } as const;

const NEEDS: Record<Belongs, readonly (readonly ['region' | 'industry', 'region' | 'industry' | 'other'])[]> = {
  cell: [
    ['region', 'region'],
    ['industry', 'industry'],
  ],
  region: [['region', 'region']],
  industry: [['industry', 'industry']],
  'region-pair': [
    ['region', 'region'],
    ['region', 'other'],
  ],
  'industry-pair': [
    ['industry', 'industry'],
    ['industry', 'other'],
  ],
};

/** Cells whose figure rests on everything the region has. */
const RELATED: ReadonlySet<ExplainedCode> = new Set(['density', 'distance', 'cog']);

/** Why a figure is what it is. */
export const explain = defineOperation({
  ...identity,
  summary: { zh: '这个数是怎么来的', en: 'Why a figure is what it is' },
  description: {
    zh: '对一个数给出：定义与公式、公式中各量的值、所依据的数据行、所用约定，以及在其他常见约定下会是多少。',
    en: 'For one figure: definition and formula, the value of each quantity in it, the source rows it rests on, the conventions in force, and what it would be under other well-known conventions.',
  },
  input: z.object({
    ...structureFields,
    ...yearField,
    ...presenceFields,
    ...conventionField,
    ...methodField,
    indicator: z
      .enum(explainedCodes)
      .meta({ zh: '指标，即结果中的列名', en: 'Indicator: the column’s name in results' }),
    region: z.string().optional().meta({ zh: '地区：代码或名称', en: 'Region: code or name' }),
    industry: z.string().optional().meta({ zh: '行业：代码或名称', en: 'Industry: code or name' }),
    other: z.string().optional().meta({
      zh: '另一个地区（相似、距离、重合）或另一个行业（邻近度）',
      en: 'The other region (similarity, distance, overlap) or the other industry (proximity)',
    }),
  }),
  output: z.object({
    indicator: z.string(),
    name: textSchema,
    value: figureSchema,
    year: z.number(),
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
    inputs: z.array(z.object({ symbol: z.string(), name: textSchema, value: figureSchema })),
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
  }),
  positional: ['dataset', 'indicator'],
  effect: 'read',
  async run(input, context) {
    const structure = await openStructure(context, input);
    const { figures } = structure;
    const year = yearIn(figures, input.year);
    const { indicator } = input;
    const of = belongsTo(indicator, input);
    const pair = of === 'region-pair';
    const setting = {
      threshold: input.threshold,
      convention: input.convention as ProximityConvention,
      method: input.method,
    };
    const computed = computedIn(figures, year, setting, structure.tradable);
    const place = placeOf(of, input, figures.dataset.info, computed.x);
    const labels = labelsOf(of, place, computed.x);
    const value = measureOf(indicator).value(computed, place);
    const words = indicatorOf(indicator)!;
    const { notes } = complexityByYear(figures, { year, threshold: input.threshold });
    const { rows, total } = sourceRows(
      figures,
      year,
      computed.x.columns,
      labels.regions,
      RELATED.has(indicator) ? undefined : labels.industries,
    );
    return {
      indicator,
      name: words.name,
      value: figure(value),
      year,
      region: labels.region,
      industry: labels.industry,
      other: labels.other,
      sentence: sentenceOf(words.name, value, year, labels, figures.dataset.info, pair),
      formula: words.formula,
      definition: words.definition,
      reading: words.reading,
      trap: words.trap,
      source: words.source,
      unit: figures.measure.unit,
      inputs: inputsOf(indicator, of, computed, place).map((one) => ({ ...one, value: figure(one.value) })),
      rows,
      rows_total: total,
      alternatives: alternativesOf(indicator, computed, place, figures).map((one) => ({
        ...one,
        value: figure(one.value),
      })),
      evidence: evidenceOf(
        identity,
        { ...input, year },
        figures,
        {
          ...presenceConventions(computed.year.presence),
          proximity: input.convention,
          complexity: input.method,
          ...(pair ? structure.conventions : {}),
        },
        [...notes, ...(pair ? structure.notes : []), ...cutNotes(total)],
      ),
    };
  },
});

/** Herfindahl is asked of an industry too, when that is what is named. */
function belongsTo(
  indicator: ExplainedCode,
  input: { region?: string | undefined; industry?: string | undefined },
): Belongs {
  const { of } = measureOf(indicator);
  return indicator === 'herfindahl' && input.region === undefined && input.industry !== undefined ? 'industry' : of;
}

type Named = { region?: string | undefined; industry?: string | undefined; other?: string | undefined };

function placeOf(of: Belongs, input: Named, info: Parameters<typeof select>[0], x: Matrix): Place {
  const found: Record<string, number> = {};
  for (const [kind, field] of NEEDS[of]) {
    const text = input[field];
    if (text === undefined) throw missingField(of, field);
    found[field] = select(info, kind, kind === 'region' ? x.rows : x.columns, text);
  }
  return {
    region: found.region ?? -1,
    industry: found.industry ?? -1,
    otherRegion: of === 'region-pair' ? found.other! : -1,
    otherIndustry: of === 'industry-pair' ? found.other! : -1,
  };
}

function missingField(of: Belongs, field: string): UserError {
  const needs = NEEDS[of].map(([, name]) => name).join(', ');
  return new UserError(
    'missing-field',
    { zh: `这个指标还需要参数 ${field}。`, en: `This indicator also needs the field ${field}.` },
    { place: { field }, expected: { zh: needs, en: needs } },
  );
}

interface Labels {
  readonly region: string | null;
  readonly industry: string | null;
  readonly other: string | null;
  readonly regions: readonly string[] | undefined;
  readonly industries: readonly string[] | undefined;
}

function labelsOf(of: Belongs, place: Place, { rows, columns }: Matrix): Labels {
  const region = rows[place.region] ?? null;
  const industry = columns[place.industry] ?? null;
  const other = rows[place.otherRegion] ?? columns[place.otherIndustry] ?? null;
  const both = (first: string | null) => [first, other].filter((code) => code !== null);
  return {
    region,
    industry,
    other,
    regions: of === 'industry' || of === 'industry-pair' ? undefined : of === 'region-pair' ? both(region) : [region!],
    industries:
      of === 'region' || of === 'region-pair' ? undefined : of === 'industry-pair' ? both(industry) : [industry!],
  };
}

function sentenceOf(
  name: { zh: string; en: string },
  value: number,
  year: number,
  labels: Labels,
  info: Parameters<typeof select>[0],
  pair: boolean,
) {
  const parts = [
    labels.region === null ? undefined : nameOf(info, 'region', labels.region),
    labels.industry === null ? undefined : nameOf(info, 'industry', labels.industry),
    labels.other === null ? undefined : nameOf(info, pair ? 'region' : 'industry', labels.other),
  ].filter((part) => part !== undefined);
  const shown = Number.isNaN(value) ? { zh: '没有定义', en: 'undefined' } : { zh: digits(value), en: digits(value) };
  return {
    zh: `${year} 年${parts.map(({ zh }) => zh).join('、')}的${name.zh}：${shown.zh}。`,
    en: `${name.en}, ${parts.map(({ en }) => en).join(', ')}, ${year}: ${shown.en}.`,
  };
}

function digits(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function cutNotes(total: number) {
  if (total <= MOST_ROWS) return [];
  return [
    {
      code: 'rows-not-all-shown',
      level: 'information' as const,
      text: {
        zh: `直接依据 ${total} 行数据，这里列出前 ${MOST_ROWS} 行。`,
        en: `It rests directly on ${total} rows, of which the first ${MOST_ROWS} are listed.`,
      },
    },
  ];
}
