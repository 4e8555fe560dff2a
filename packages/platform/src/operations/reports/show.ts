import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { openReport, reportField, shown, shownReport } from './stored.ts';

/** A saved report as it was made last. */
export const show = defineOperation({
  name: 'reports.show',
  version: 1,
  summary: { zh: '查看一份报告', en: 'Show a report' },
  description: {
    zh: '给出报告的正文、各部分的选择、数据来源、最近一次更新改变的数，以及所用数据是否有新版本。',
    en: 'The text of a report, the choice of its parts, its sources, the figures the last refresh changed, and whether newer data are there.',
  },
  input: z.object({ report: reportField }),
  output: shownReport,
  positional: ['report'],
  effect: 'read',
  uses: 'store',
  async run({ report }, context) {
    return shown(report, await openReport(context, report), 'reports.show', context);
  },
});
