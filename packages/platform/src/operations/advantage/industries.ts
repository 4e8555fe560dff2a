import { ellisonGlaeserGiven, gini, herfindahl, theil } from '@yanzhen/science/advantage';
import { z } from 'zod';
import type { Note } from '../evidence.ts';
import { evidenceOf, figureFields, openFigures, yearField } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { columnOf, complexityByYear, fitnessOf, joined, parametersOf, type YearOfComplexity } from './complexity.ts';
import { everyYearField, methodField, presenceFields } from './complexity-fields.ts';
import { presenceConventions } from './gate-notes.ts';
import { plantSizesOf } from './plant-sizes.ts';

const identity = { name: 'advantage.industries', version: 2 } as const;

/** Indicators of every industry. */
export const industries = defineOperation({
  ...identity,
  summary: {
    zh: '各行业的普遍度、复杂度与空间集中',
    en: 'Ubiquity, complexity and geographic concentration of every industry',
  },
  description: {
    zh: '每个行业一行：具有优势的地区数、产品复杂度、复杂度（适应度算法），以及在地区间的集中程度。',
    en: 'One row per industry: regions of strength, product complexity, complexity by the fitness iteration, and how concentrated it is over regions.',
  },
  input: z.object({ ...figureFields, ...yearField, ...everyYearField, ...presenceFields, ...methodField }),
  output: table({
    industry: { type: 'text', describe: { zh: '行业代码', en: 'Industry' } },
    year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
    ubiquity: {
      type: 'integer',
      describe: { zh: '具有优势的地区数', en: 'Number of regions with LQ at the threshold or above' },
    },
    pci: {
      type: 'number',
      describe: { zh: '产品复杂度指数（与 ECI 同一标尺）', en: 'Product complexity index, on ECI’s scale' },
    },
    complexity: {
      type: 'number',
      describe: { zh: '适应度算法的复杂度（均值 1）', en: 'Complexity of the fitness iteration (mean 1)' },
    },
    herfindahl: { type: 'number', describe: { zh: '赫芬达尔指数', en: 'Herfindahl index over regions' } },
    gini: { type: 'number', describe: { zh: '基尼系数', en: 'Gini coefficient over regions' } },
    theil: { type: 'number', describe: { zh: '泰尔指数', en: 'Theil index over regions' } },
    ellison_glaeser: {
      type: 'number',
      describe: {
        zh: '埃利森–格莱泽指数 γ；需要指标 plants_herfindahl（企业规模），否则留空',
        en: 'Ellison–Glaeser index γ; needs the measure plants_herfindahl (plant sizes), otherwise empty',
      },
    },
  }),
  positional: ['dataset'],
  effect: 'read',
  async run(input, context) {
    const figures = await openFigures(context, input);
    const { years, notes } = complexityByYear(figures, input);
    const complexity = years.map((year) => fitnessOf(year, notes).complexity);
    const plants = years.map(({ x, year }) => plantSizesOf(figures, year, x.columns));
    return {
      columns: {
        industry: years.flatMap(({ x }) => [...x.columns]),
        year: years.flatMap(({ x, year }) => x.columns.map(() => year)),
        ubiquity: joined(years.map(({ presence }) => presence.ubiquity)),
        pci: joined(years.map(({ pci }) => pci)),
        complexity: joined(complexity),
        herfindahl: joined(years.map((year) => byIndustry(year, herfindahl))),
        gini: joined(years.map((year) => byIndustry(year, gini))),
        theil: joined(years.map((year) => byIndustry(year, theil))),
        ellison_glaeser: joined(years.map((year, k) => agglomeration(year, plants[k]!.herfindahl))),
      },
      length: years.reduce((sum, { x }) => sum + x.columns.length, 0),
      evidence: evidenceOf(identity, parametersOf(input, years), figures, conventionsOf(years[0]!, input.method), [
        ...notes,
        ...distinct(plants.flatMap((year) => year.notes)),
      ]),
    };
  },
});

function agglomeration({ x, totals }: YearOfComplexity, herfindahls: Float64Array): Float64Array {
  return Float64Array.from(x.columns, (_, i) => ellisonGlaeserGiven(columnOf(x, i), totals.row, herfindahls[i]!).gamma);
}

/** The notes without repetition: without plant sizes every year says the same. */
function distinct(notes: readonly Note[]): Note[] {
  return notes.filter((note, k) => notes.findIndex(({ text }) => text.en === note.text.en) === k);
}

function byIndustry({ x }: YearOfComplexity, measure: (column: Float64Array) => number): Float64Array {
  return Float64Array.from(x.columns, (_, i) => measure(columnOf(x, i)));
}

function conventionsOf({ presence }: YearOfComplexity, method: string) {
  return {
    ...presenceConventions(presence),
    pci: method,
    standardisation:
      method === 'eigenvector'
        ? 'mean and population standard deviation of ECI'
        : 'population standard deviation over industries',
    ellison_glaeser: 'γ, with the Herfindahl index of plant sizes from plants_herfindahl',
  };
}
