import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { datasetReference } from '../upload.ts';
import { datasetShape, recordEvidence } from './dataset-fields.ts';

/** Everything about one dataset but its figures. */
export const show = defineOperation({
  name: 'datasets.show',
  version: 1,
  summary: { zh: '查看一个数据集', en: 'Show a dataset' },
  description: {
    zh: '显示数据集的来源、口径、地区、行业、指标、年份和质量报告。',
    en: 'Shows a dataset’s source, schemes, regions, industries, measures, years and quality report.',
  },
  input: z.object({ dataset: datasetReference() }),
  output: datasetShape,
  positional: ['dataset'],
  effect: 'read',
  async run({ dataset: reference }, context) {
    const { info } = await context.datasets.load(reference);
    return {
      ...info,
      regions: info.regions.map((unit) => ({ ...unit })),
      industries: info.industries.map((unit) => ({ ...unit })),
      measures: info.measures.map((measure) => ({ ...measure })),
      years: [...info.years],
      quality: info.quality.map((finding) => ({ ...finding, examples: finding.examples.map((one) => ({ ...one })) })),
      evidence: recordEvidence('datasets.show', { dataset: reference }, info),
    };
  },
});
