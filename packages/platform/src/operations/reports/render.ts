import { z } from 'zod';
import { ask } from '../ask.ts';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { madeFile } from '../printing/files.ts';
import { layOut } from './layout.ts';
import { filesField } from './print.ts';
import { openReport, reportEvidence, reportField } from './stored.ts';

/** A saved report as files. */
export const render = defineOperation({
  name: 'reports.render',
  version: 1,
  summary: { zh: '把报告导出为 Word、PDF 或 HTML', en: 'Give a report as Word, PDF or HTML' },
  description: {
    zh: '导出最近生成的内容，图和数据来源附录都在内。改变的数带标记：Word 中是修订，HTML 和 PDF 中划掉旧值；marks 为 false 时只印新值。',
    en: 'What was made last, with its charts and the annex of sources. Changed figures are marked: as tracked changes in Word, struck out in HTML and PDF; with marks false only the new values are printed.',
  },
  input: z.object({
    report: reportField,
    as: filesField,
    marks: z.boolean().default(true).meta({ zh: '标出改变的数', en: 'Mark changed figures' }),
  }),
  output: z.object({ files: z.array(madeFile), evidence: evidenceSchema }),
  positional: ['report'],
  effect: 'read',
  uses: 'store',
  async run({ report: id, as, marks }, context) {
    const report = await openReport(context, id);
    const { blocks, sources } = layOut(marks ? report : { ...report, changes: [] });
    const { title, subtitle, language, changedAt } = report;
    const page = { title, subtitle, language, blocks, ...(changedAt !== undefined && { changedAt }) };
    // Through the operation that prints, so that a server draws in a worker.
    const { files } = (await ask(context, 'reports.print', { page, as, name: id })) as {
      files: z.output<typeof madeFile>[];
    };
    return { files, evidence: reportEvidence('reports.render', { report: id, marks }, sources) };
  },
});
