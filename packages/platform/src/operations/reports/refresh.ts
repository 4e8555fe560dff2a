import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { figureChanges } from './changes.ts';
import { makeParts } from './make.ts';
import { checkSeen, openReport, reportField, seenField, shown, shownReport } from './stored.ts';

/** A saved report made again from the data as they are now. */
export const refresh = defineOperation({
  name: 'reports.refresh',
  version: 1,
  summary: {
    zh: '按最新数据重做报告，标出改变的数',
    en: 'Make a report again from the newest data, marking what changed',
  },
  description: {
    zh: '把各部分按同样的参数重做一遍，与上次逐个数比较：改变的数在文中标出旧值和新值，并列在 changes。次序、标题和自己写的文字不变。',
    en: 'Makes every part again with the same parameters and compares figure by figure: what changed is marked in the text with its old value and listed in changes. Order, headings and one’s own words stay.',
  },
  input: z.object({ report: reportField, seen: seenField }),
  output: shownReport,
  positional: ['report'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  long: true,
  async run({ report: id, seen }, context) {
    const old = await openReport(context, id);
    checkSeen(old, seen);
    const made = await makeParts(old, context);
    const madeAt = new Date().toISOString();
    const changes = figureChanges(old.made, made);
    const report = { ...old, made, madeAt, changes, changedAt: madeAt, revision: old.revision + 1 };
    await (await context.store()).reports.save(id, report);
    return shown(id, report, 'reports.refresh', context);
  },
});
