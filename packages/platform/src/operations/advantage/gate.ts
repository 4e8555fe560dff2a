import { complexityIndex, presenceOf, totalsOf, validityGate } from '@yanzhen/science/advantage';
import { z } from 'zod';
import { cut, evidenceOf, figureFields, openFigures, yearField, yearIn } from '../figures/index.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { presenceFields } from './complexity-fields.ts';
import { presenceConventions, refusalNotes, sentenceOf } from './gate-notes.ts';

const identity = { name: 'advantage.gate', version: 1 } as const;

/** Whether the data support the analysis. */
export const gate = defineOperation({
  ...identity,
  summary: { zh: '数据是否支持这项分析', en: 'Whether the data support the analysis' },
  description: {
    zh: '分析之前的检查：覆盖率、空地区与空行业、恰在阈值的单元格、连通性、特征值间隔、符号依据。每项一行，用一句话说明。',
    en: 'Checks before an analysis: coverage, empty regions and industries, cells at the threshold, connectivity, eigen-gap, and what fixes the sign. One row each, with a sentence.',
  },
  input: z.object({ ...figureFields, ...yearField, ...presenceFields }),
  output: table({
    check: { type: 'text', describe: { zh: '检查项', en: 'Check' } },
    level: {
      type: 'text',
      describe: { zh: 'information 通过、caution 留意、refusal 不支持', en: 'information, caution or refusal' },
    },
    found: { type: 'number', describe: { zh: '实际值', en: 'What was found' } },
    limit: { type: 'number', describe: { zh: '界限', en: 'What it is measured against' } },
    sentence_zh: { type: 'text', describe: { zh: '说明（中文）', en: 'In words, Chinese' } },
    sentence_en: { type: 'text', describe: { zh: '说明（英文）', en: 'In words, English' } },
  }),
  positional: ['dataset'],
  effect: 'read',
  async run(input, context) {
    const figures = await openFigures(context, input);
    const year = yearIn(figures, input.year);
    const { matrices, notes } = cut(figures, [year]);
    const x = matrices[0]!;
    const totals = totalsOf(x);
    const presence = presenceOf(x, { threshold: input.threshold }, totals);
    const index = complexityIndex(presence);
    const checks = validityGate(x, presence, index, totals);
    const sentences = checks.map(sentenceOf);
    return {
      columns: {
        check: checks.map(({ question }) => question),
        level: checks.map(({ level }) => level),
        found: checks.map(({ found }) => found),
        limit: checks.map(({ limit }) => limit),
        sentence_zh: sentences.map(({ zh }) => zh),
        sentence_en: sentences.map(({ en }) => en),
      },
      length: checks.length,
      evidence: evidenceOf(identity, { ...input, year }, figures, presenceConventions(presence), [
        ...notes,
        ...refusalNotes(index),
      ]),
    };
  },
});
