import { z } from 'zod';
import type { PlanChange, PlanRepository } from '../../store/plans/types.ts';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { numbered, reportBlock } from '../printing/blocks.ts';
import { binaryFile, type MadeFile, madeFile, textFile } from '../printing/files.ts';
import { reportHtml } from '../printing/html.ts';
import { reportWord } from '../printing/word.ts';
import { today, todayField } from './date-field.ts';
import { planEvidence, planField } from './plan-fields.ts';
import { planBrief } from './report/brief.ts';

/** The monthly brief of a plan. */
export const brief = defineOperation({
  name: 'plans.brief',
  version: 1,
  summary: { zh: '生成规划的月报', en: 'Write the monthly brief of a plan' },
  description: {
    zh: '由规划的现状生成：各目标达成的可能性及理由、某日以来的改动、需要决策的事项、各责任单位欠办的事项。中文按公文版式，可出 Word 和 HTML；同一状态同一天总是同样的文字。',
    en: 'Written from the plan’s state: how likely each target is and why, what changed since a day, what needs a decision, who owes what. As Word and HTML, in Chinese in the layout of official documents; the same state and day always give the same text.',
  },
  input: z.object({
    plan: planField,
    since: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional()
      .meta({ zh: '从哪一天起的改动，默认一个月前', en: 'Changes since this day; by default a month ago' }),
    as: z
      .array(z.enum(['docx', 'html']))
      .default(['html'])
      .meta({ zh: '要哪些文件', en: 'Which files' }),
    language: z.enum(['zh', 'en']).default('zh').meta({ zh: '语言', en: 'Language' }),
    today: todayField,
  }),
  output: z.object({
    ...{ title: z.string(), subtitle: z.string(), since: z.string(), today: z.string(), revision: z.number() },
    blocks: z.array(reportBlock),
    files: z.array(madeFile),
    evidence: evidenceSchema,
  }),
  positional: ['plan'],
  effect: 'read',
  uses: 'store',
  async run({ plan, since: from, as, language, today: given }, context) {
    const { plans } = await context.store();
    const day = today(given);
    const since = from ?? monthBefore(day);
    const stored = await plans.open(plan);
    const changes = await changesBetween(plans, plan, since, day);
    const report = planBrief({ plan: stored, changes, since, today: day, language });
    const name = `${plan}-${day}`;
    const files: MadeFile[] = [];
    if (as.includes('html')) files.push(textFile(name, 'html', reportHtml(report)));
    if (as.includes('docx')) files.push(binaryFile(name, 'docx', await reportWord(report)));
    const evidence = { ...planEvidence('plans.brief', { plan, since, today: day, language }), estimate: true };
    const { title, subtitle } = report;
    return { title, subtitle, since, today: day, revision: stored.revision, blocks: numbered(report), files, evidence };
  },
});

/** The same day of the month before, or its last. */
function monthBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 2, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The log within the days, newest first; the plan's making is no change. */
async function changesBetween(
  plans: PlanRepository,
  plan: string,
  since: string,
  until: string,
): Promise<PlanChange[]> {
  const found: PlanChange[] = [];
  for (;;) {
    const before = found.at(-1)?.revision;
    const page = await plans.changes(plan, { limit: 200, ...(before !== undefined && { before }) });
    found.push(...page);
    const reached = page.at(-1)?.changedAt.toISOString().slice(0, 10);
    if (page.length < 200 || (reached !== undefined && reached < since)) break;
  }
  return found.filter(({ changedAt, revision }) => {
    const day = changedAt.toISOString().slice(0, 10);
    return revision > 1 && day >= since && day <= until;
  });
}
