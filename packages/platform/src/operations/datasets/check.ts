import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { recordEvidence } from './dataset-fields.ts';
import { readingFields, readingOptions } from './reading-fields.ts';

/** The quality report of a file without importing it. */
export const check = defineOperation({
  name: 'datasets.check',
  version: 1,
  summary: { zh: '检查一个文件，不导入', en: 'Check a file without importing it' },
  description: {
    zh: '按导入的全部规则读一遍文件，每条规则一行：应用了多少次、在哪里。有 error 时不能导入。不保存任何内容。',
    en: 'Reads a file by all the rules of an import and gives a row per rule: how often it applied and where. A file with an error cannot be imported. Stores nothing.',
  },
  input: z.object(readingFields),
  output: table({
    level: {
      type: 'text',
      describe: { zh: '级别：error、caution、information', en: 'Level: error, caution, information' },
    },
    rule: { type: 'text', describe: { zh: '规则', en: 'Rule' } },
    count: { type: 'integer', describe: { zh: '次数', en: 'Count' } },
    row: { type: 'integer', describe: { zh: '首次出现的行', en: 'Row where it first applied' } },
    found: { type: 'text', describe: { zh: '首次发现的内容', en: 'What was found there' } },
    text_zh: { type: 'text', describe: { zh: '中文说明', en: 'Explanation in Chinese' } },
    text_en: { type: 'text', describe: { zh: '英文说明', en: 'Explanation in English' } },
  }),
  positional: ['file'],
  effect: 'read',
  async run(input, { signal, progress }) {
    const { previewFile } = await import('@yanzhen/evidence/imports');
    const { path, name } = input.file;
    const { report, problem } = await previewFile(path, { ...readingOptions(input), signal, progress });
    // Without a mapping no row was read: there is nothing to report but the problem itself.
    if (report === null && problem !== null) throw problem;
    const findings = report?.findings ?? [];
    return {
      columns: {
        level: findings.map(({ level }) => level),
        rule: findings.map(({ rule }) => rule),
        count: findings.map(({ count }) => count),
        row: findings.map(({ examples }) => examples[0]?.row ?? Number.NaN),
        found: findings.map(({ examples }) => examples[0]?.found ?? ''),
        text_zh: findings.map(({ text }) => text.zh),
        text_en: findings.map(({ text }) => text.en),
      },
      length: findings.length,
      evidence: recordEvidence('datasets.check', { file: name }),
    };
  },
});
