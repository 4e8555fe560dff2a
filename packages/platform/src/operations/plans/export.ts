import { z } from 'zod';
import type { PlanChange, PlanRepository } from '../../store/plans/types.ts';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { binaryFile, type MadeFile, madeFile, textFile } from '../printing/files.ts';
import { reportHtml } from '../printing/html.ts';
import { reportWord } from '../printing/word.ts';
import { today, todayField } from './date-field.ts';
import { planEvidence, planField } from './plan-fields.ts';
import { planStatus } from './plan-status.ts';
import { planWorkbook } from './plan-workbook.ts';
import { planReport } from './report/plan-report.ts';

/** A plan as a file. */
export const exportPlan = defineOperation({
  name: 'plans.export',
  version: 1,
  summary: { zh: '导出规划', en: 'Export a plan' },
  description: {
    zh: '导出为 XLSX（条目、指标、目标值、观测值、改动各一张表，可原样导回）、Word（公文版式）、HTML、JSON 或 ICS（日历：节点、到期日和目标年份，可订入日程）。命令行用 --out 指定文件或文件夹；其他途径在结果的 files 里，二进制文件为 base64。',
    en: 'Exports as XLSX (sheets for items, indicators, targets, observations and changes; it imports back to the same plan), Word, HTML, JSON or ICS (a calendar of milestones, ends and the years of targets). On the command line --out names the file or folder; elsewhere files are in the result, binary ones in base64.',
  },
  input: z.object({
    plan: planField,
    as: z.enum(['xlsx', 'docx', 'html', 'json', 'ics']).default('xlsx').meta({ zh: '文件格式', en: 'Kind of file' }),
    language: z
      .enum(['zh', 'en'])
      .default('zh')
      .meta({ zh: 'Word、HTML、ICS 的语言', en: 'Language of Word, HTML and ICS' }),
    today: todayField,
  }),
  output: z.object({ revision: z.number(), files: z.array(madeFile), evidence: evidenceSchema }),
  positional: ['plan'],
  effect: 'read',
  uses: 'store',
  async run({ plan, as, language, today: given }, context) {
    const { plans } = await context.store();
    const stored = await plans.open(plan);
    const { info, items, revision } = stored;
    const write = async (): Promise<MadeFile> => {
      if (as === 'json') return textFile(plan, 'json', `${JSON.stringify({ info, items }, null, 2)}\n`);
      if (as === 'xlsx') return binaryFile(plan, 'xlsx', await planWorkbook(stored, await newestChanges(plans, plan)));
      const state = planStatus(stored, today(given));
      if (as === 'ics') {
        const { planCalendar } = await import('./report/plan-calendar.ts');
        return textFile(plan, 'ics', planCalendar(stored, state, language));
      }
      const report = planReport(stored, state, language, today(given));
      return as === 'html'
        ? textFile(plan, 'html', reportHtml(report))
        : binaryFile(plan, 'docx', await reportWord(report));
    };
    return { revision, files: [await write()], evidence: planEvidence('plans.export', { plan, as, language }) };
  },
});

const MOST_CHANGES = 2000;

/** The log, newest first, page by page up to a bound. */
async function newestChanges(plans: PlanRepository, plan: string): Promise<PlanChange[]> {
  const found: PlanChange[] = [];
  for (;;) {
    const before = found.at(-1)?.revision;
    const page = await plans.changes(plan, { limit: 500, ...(before !== undefined && { before }) });
    found.push(...page);
    if (page.length < 500 || found.length >= MOST_CHANGES) return found;
  }
}
