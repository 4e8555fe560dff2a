import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { choiceFields, templateField } from './choose.ts';
import { newReport } from './new-report.ts';
import { shown, shownReport } from './stored.ts';

/** A report that is not kept. */
export const compose = defineOperation({
  name: 'reports.compose',
  version: 1,
  summary: { zh: '按模板编写一份报告，不保存', en: 'Compose a report from a template without keeping it' },
  description: {
    zh: '按模板的各部分向各项分析要结果，写成段落、图和表；每个数有编号和来源，附录列出全部数据来源和重做的命令。数据不足的部分说明原因。',
    en: 'Asks the analyses a template names and writes what they answer as paragraphs, charts and tables; every figure has a key and a source, and an annex lists all sources with the commands that give them again. A part whose data are missing says why.',
  },
  input: z.object({ ...choiceFields, template: templateField }),
  output: shownReport,
  positional: ['template'],
  effect: 'read',
  uses: 'store',
  long: true,
  async run(choice, context) {
    const report = await shown('', await newReport(choice, context), 'reports.compose', context);
    return { ...report, madeAt: null };
  },
});
