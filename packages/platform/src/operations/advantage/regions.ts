import {
  complexityOutlookIndex,
  herfindahl,
  krugmanSpecialisation,
  type ProximityConvention,
  proximity,
  shannonEntropy,
} from '@yanzhen/science/advantage';
import { z } from 'zod';
import { evidenceOf, figureFields, openFigures, yearField } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { complexityByYear, fitnessOf, joined, parametersOf, type YearOfComplexity } from './complexity.ts';
import { conventionField, everyYearField, methodField, presenceFields } from './complexity-fields.ts';
import { presenceConventions } from './gate-notes.ts';

const identity = { name: 'advantage.regions', version: 1 } as const;

/** Indicators of every region. */
export const regions = defineOperation({
  ...identity,
  summary: { zh: '各地区的优势、复杂度与专业化', en: 'Strength, complexity and specialisation of every region' },
  description: {
    zh: '每个地区一行：优势行业数、经济复杂度、复杂度前景、适应度，以及产业结构的集中度、多样性和与全体的差异。',
    en: 'One row per region: industries of strength, economic complexity, complexity outlook, fitness, and how concentrated, diverse and different from the whole its structure is.',
  },
  input: z.object({
    ...figureFields,
    ...yearField,
    ...everyYearField,
    ...presenceFields,
    ...methodField,
    ...conventionField,
  }),
  output: table({
    region: { type: 'text', describe: { zh: '地区代码', en: 'Region' } },
    year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
    diversity: {
      type: 'integer',
      describe: { zh: '优势行业数', en: 'Number of industries with LQ at the threshold or above' },
    },
    eci: { type: 'number', describe: { zh: '经济复杂度指数（标准分）', en: 'Economic complexity index (z-score)' } },
    coi: { type: 'number', describe: { zh: '复杂度前景指数（标准分）', en: 'Complexity outlook index (z-score)' } },
    fitness: { type: 'number', describe: { zh: '适应度（均值 1）', en: 'Fitness (mean 1)' } },
    herfindahl: { type: 'number', describe: { zh: '赫芬达尔指数', en: 'Herfindahl index over industries' } },
    entropy: {
      type: 'number',
      unit: 'nat',
      describe: { zh: '香农熵（自然对数）', en: 'Shannon entropy over industries (natural logarithm)' },
    },
    krugman: {
      type: 'number',
      describe: {
        zh: '克鲁格曼专业化指数（与全体比较，0 至 2）',
        en: 'Krugman specialisation against the whole (0 to 2)',
      },
    },
  }),
  positional: ['dataset'],
  effect: 'read',
  async run(input, context) {
    const figures = await openFigures(context, input);
    const { years, notes } = complexityByYear(figures, input);
    const convention = input.convention as ProximityConvention;
    const fitness = years.map((year) => fitnessOf(year, notes).fitness);
    return {
      columns: {
        region: years.flatMap(({ x }) => [...x.rows]),
        year: years.flatMap(({ x, year }) => x.rows.map(() => year)),
        diversity: joined(years.map(({ presence }) => presence.diversity)),
        eci: joined(years.map(({ eci }) => eci)),
        coi: joined(years.map((year) => outlookOf(year, convention))),
        fitness: joined(fitness),
        herfindahl: joined(years.map((year) => byRegion(year, herfindahl))),
        entropy: joined(years.map((year) => byRegion(year, (row) => shannonEntropy(row)))),
        krugman: joined(years.map((year) => byRegion(year, (row) => krugmanSpecialisation(row, year.totals.column)))),
      },
      length: years.reduce((sum, { x }) => sum + x.rows.length, 0),
      evidence: evidenceOf(identity, parametersOf(input, years), figures, conventionsOf(years[0]!, input), notes),
    };
  },
});

function outlookOf({ presence, index }: YearOfComplexity, convention: ProximityConvention): Float64Array {
  return complexityOutlookIndex(presence, proximity(presence, convention), index);
}

function byRegion({ x }: YearOfComplexity, measure: (row: Float64Array) => number): Float64Array {
  const size = x.columns.length;
  return Float64Array.from(x.rows, (_, r) => measure(x.values.subarray(r * size, (r + 1) * size)));
}

function conventionsOf({ presence }: YearOfComplexity, input: { method: string; convention: string }) {
  return {
    ...presenceConventions(presence),
    eci: input.method,
    standardisation: 'population standard deviation over regions with a presence',
    outlook: 'raw eigenvector, ubiquity-weighted mean 0',
    proximity: input.convention,
    entropy: 'natural logarithm',
  };
}
