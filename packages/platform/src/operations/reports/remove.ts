import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { recordEvidence } from '../datasets/dataset-fields.ts';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { openReport, reportField } from './stored.ts';

const output = z.object({ report: z.string(), title: z.string(), removed: z.boolean(), evidence: evidenceSchema });

/** Takes a report off the list; it can be brought back. */
export const remove = defineOperation({
  name: 'reports.remove',
  version: 1,
  summary: { zh: '删除一份报告', en: 'Remove a report' },
  description: {
    zh: '报告从列表中消失，可用 reports restore 恢复。同一编号另存新报告时，旧的不再可恢复。',
    en: 'The report leaves the list; reports restore brings it back. Once a new one is kept under its id, it is gone.',
  },
  input: z.object({ report: reportField }),
  output,
  positional: ['report'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  run: ({ report }, context) => move(report, true, 'reports.remove', context),
});

/** Puts a removed report back on the list. */
export const restore = defineOperation({
  name: 'reports.restore',
  version: 1,
  summary: { zh: '恢复一份已删除的报告', en: 'Restore a removed report' },
  description: {
    zh: '已删除的报告回到列表，内容不变。',
    en: 'A removed report is back on the list as it was.',
  },
  input: z.object({ report: reportField }),
  output,
  positional: ['report'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  run: ({ report }, context) => move(report, false, 'reports.restore', context),
});

async function move(id: string, removed: boolean, operation: string, context: OperationContext) {
  const { removedAt: _, ...report } = await openReport(context, id, !removed);
  const kept = removed ? { ...report, removedAt: new Date().toISOString() } : report;
  await (await context.store()).reports.save(id, kept);
  return { report: id, title: report.title, removed, evidence: recordEvidence(operation, { report: id }) };
}
