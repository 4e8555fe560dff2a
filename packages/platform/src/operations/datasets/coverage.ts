import type { DatasetInfo } from '@yanzhen/evidence/dataset';
import { UserError } from '@yanzhen/evidence/errors';
import type { Facts } from '@yanzhen/science/labelled';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { datasetReference } from '../upload.ts';
import { recordEvidence } from './dataset-fields.ts';

/** Where a measure has figures: by region and year, or by region and industry. */
export const coverage = defineOperation({
  name: 'datasets.coverage',
  version: 1,
  summary: { zh: '数据集覆盖了什么', en: 'What a dataset covers' },
  description: {
    zh: '某一指标按地区和年份（或地区和行业）统计：多少个单元有数值，多少个列出而缺失，多少个没有列出。缺失与未列出不是零。',
    en: 'Counts a measure’s cells by region and year, or by region and industry: how many have a figure, are listed without one, or are not listed at all. Neither of the last two is zero.',
  },
  input: z.object({
    dataset: datasetReference(),
    measure: z
      .string()
      .optional()
      .meta({ zh: '指标代码，默认第一个', en: 'Code of the measure, by default the first' }),
    by: z.enum(['year', 'industry']).default('year').meta({ zh: '按年份还是按行业', en: 'By year or by industry' }),
  }),
  output: table({
    region: { type: 'text', describe: { zh: '地区代码', en: 'Region code' } },
    against: { type: 'text', describe: { zh: '年份，或行业代码', en: 'Year, or code of the industry' } },
    reported: { type: 'integer', describe: { zh: '有数值的单元', en: 'Cells with a figure' } },
    missing: { type: 'integer', describe: { zh: '列出而缺失的单元', en: 'Cells listed without a figure' } },
    unlisted: { type: 'integer', describe: { zh: '没有列出的单元', en: 'Cells not listed' } },
  }),
  positional: ['dataset'],
  effect: 'read',
  async run(input, context) {
    const { info, facts } = await context.datasets.load(input.dataset);
    const measure = measureIn(facts, info, input.measure);
    const labels = input.by === 'year' ? info.years.map(String) : [...facts.industries];
    const whole = input.by === 'year' ? facts.industries.length : info.years.length;
    const { reported, missing } = countCells(facts, measure, against(facts, info, input.by), labels.length);
    const length = reported.length;
    const code = Uint32Array.from({ length }, (_, cell) => cell);
    return {
      columns: {
        region: { labels: facts.regions, codes: code.map((cell) => Math.floor(cell / labels.length)) },
        against: { labels, codes: code.map((cell) => cell % labels.length) },
        reported,
        missing,
        unlisted: reported.map((count, cell) => whole - count - missing[cell]!),
      },
      length,
      evidence: recordEvidence('datasets.coverage', { ...input, measure: facts.measures[measure]!.code }, info),
    };
  },
});

function measureIn(facts: Facts, info: DatasetInfo, code: string | undefined): number {
  const wanted = code ?? info.measures[0]?.code;
  const position = facts.measures.findIndex((measure) => measure.code === wanted);
  if (position >= 0) return position;
  const codes = info.measures.map((measure) => measure.code).join(', ');
  throw new UserError(
    'unknown-measure',
    { zh: `数据集没有指标“${wanted}”。`, en: `The dataset has no measure “${wanted}”.` },
    { kind: 'absent', place: { field: 'measure' }, found: wanted ?? '', expected: { zh: codes, en: codes } },
  );
}

/** The column of a fact in the picture. */
function against(facts: Facts, info: DatasetInfo, by: 'year' | 'industry'): (fact: number) => number {
  if (by === 'industry') return (fact) => facts.industry[fact]!;
  const positions = new Map(info.years.map((year, k) => [year, k]));
  return (fact) => positions.get(facts.year[fact]!)!;
}

/** Row-major counts, regions × columns. */
function countCells(facts: Facts, measure: number, column: (fact: number) => number, columns: number) {
  const reported = new Uint32Array(facts.regions.length * columns);
  const missing = new Uint32Array(reported.length);
  for (let fact = 0; fact < facts.value.length; fact++) {
    if (facts.measure[fact] !== measure) continue;
    const counts = Number.isNaN(facts.value[fact]!) ? missing : reported;
    counts[facts.region[fact]! * columns + column(fact)]!++;
  }
  return { reported, missing };
}
