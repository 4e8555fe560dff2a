import type { Unit } from '@yanzhen/evidence/dataset';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { datasetReference } from '../upload.ts';
import { recordEvidence } from './dataset-fields.ts';

/** A dataset's facts in the tidy form every statistics package reads. */
export const exportFacts = defineOperation({
  name: 'datasets.export',
  version: 1,
  summary: { zh: '导出一个数据集', en: 'Export a dataset' },
  description: {
    zh: '以整齐的长表给出全部事实：每行一个地区、行业、年份和指标，带名称、单位和源文件行号。用 --format 选择 csv、xlsx、parquet 或 arrow。',
    en: 'Gives all facts as a tidy long table: a region, industry, year and measure per row, with names, unit and the row of the source file. Choose csv, xlsx, parquet or arrow with --format.',
  },
  input: z.object({ dataset: datasetReference() }),
  output: table({
    region: { type: 'text', describe: { zh: '地区代码', en: 'Region code' } },
    region_name: { type: 'text', describe: { zh: '地区名称', en: 'Region name' } },
    industry: { type: 'text', describe: { zh: '行业代码', en: 'Industry code' } },
    industry_name: { type: 'text', describe: { zh: '行业名称', en: 'Industry name' } },
    year: { type: 'integer', describe: { zh: '年份', en: 'Year' } },
    measure: { type: 'text', describe: { zh: '指标', en: 'Measure' } },
    unit: { type: 'text', describe: { zh: '单位', en: 'Unit' } },
    value: { type: 'number', describe: { zh: '数值，空为缺失', en: 'Value, empty where missing' } },
    source_row: { type: 'integer', describe: { zh: '源文件行号', en: 'Row of the source file' } },
  }),
  positional: ['dataset'],
  effect: 'read',
  async run({ dataset: reference }, context) {
    const { info, facts } = await context.datasets.load(reference);
    const measure = Uint32Array.from(facts.measure);
    return {
      columns: {
        region: { labels: facts.regions, codes: facts.region },
        region_name: { labels: namesOf(info.regions, facts.regions), codes: facts.region },
        industry: { labels: facts.industries, codes: facts.industry },
        industry_name: { labels: namesOf(info.industries, facts.industries), codes: facts.industry },
        year: facts.year,
        measure: { labels: facts.measures.map(({ code }) => code), codes: measure },
        unit: { labels: facts.measures.map(({ unit }) => unit), codes: measure },
        value: facts.value,
        source_row: facts.sourceRow,
      },
      length: facts.value.length,
      evidence: recordEvidence('datasets.export', { dataset: reference }, info),
    };
  },
});

/** Names in the order of the codes: Chinese first, the code where a unit has none. */
function namesOf(units: readonly Unit[], codes: readonly string[]): string[] {
  const names = new Map(units.map(({ code, name }) => [code, name.zh || name.en]));
  return codes.map((code) => names.get(code) ?? code);
}
