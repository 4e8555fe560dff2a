import { z } from 'zod';
import { recordEvidence } from '../datasets/dataset-fields.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { reportOf } from './stored.ts';

/** The reports there are. */
export const list = defineOperation({
  name: 'reports.list',
  version: 1,
  summary: { zh: '列出已保存的报告', en: 'List saved reports' },
  description: {
    zh: '每份一行：标题、模板、语言、最近生成的时间、最近一次更新改变了多少个数。',
    en: 'One row each: title, template, language, when it was made last, how many figures the last refresh changed.',
  },
  input: z.object({
    removed: z.boolean().default(false).meta({ zh: '列出已删除的', en: 'List removed ones instead' }),
  }),
  output: table({
    report: { type: 'text', describe: { zh: '报告编号', en: 'Id' } },
    title: { type: 'text', describe: { zh: '标题', en: 'Title' } },
    template: { type: 'text', describe: { zh: '模板', en: 'Template' } },
    language: { type: 'text', describe: { zh: '语言', en: 'Language' } },
    parts: { type: 'integer', describe: { zh: '部分数', en: 'Parts' } },
    changes: { type: 'integer', describe: { zh: '改变的数', en: 'Figures changed' } },
    made_at: { type: 'text', describe: { zh: '生成时间', en: 'Made at' } },
    revision: { type: 'integer', describe: { zh: '版本', en: 'Revision' } },
  }),
  effect: 'read',
  uses: 'store',
  async run({ removed }, context) {
    const kept = await (await context.store()).reports.list();
    const rows = kept
      .map((named) => ({ id: named.id, ...reportOf(named) }))
      .filter(({ removedAt }) => (removedAt !== undefined) === removed)
      .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
    return {
      columns: {
        report: rows.map(({ id }) => id),
        title: rows.map(({ title }) => title),
        template: rows.map(({ template }) => template),
        language: rows.map(({ language }) => language),
        parts: rows.map(({ parts }) => parts.length),
        changes: rows.map(({ changes }) => changes.length),
        made_at: rows.map(({ madeAt }) => madeAt),
        revision: rows.map(({ revision }) => revision),
      },
      length: rows.length,
      evidence: recordEvidence('reports.list', { removed }),
    };
  },
});
