import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { today, todayField } from './date-field.ts';
import { auditPlan } from './plan-audit.ts';
import { planEvidence, planField } from './plan-fields.ts';

/** What is missing from a plan, or does not hold together. */
export const audit = defineOperation({
  name: 'plans.audit',
  version: 1,
  summary: { zh: '体检规划：缺什么、哪里不一致', en: 'What is missing from a plan, or does not hold together' },
  description: {
    zh: '找出没有项目、责任单位、指标或日期的任务，没有人测量的指标，没有定义的目标值，定义或价格口径不一致，不服务于任何目标的项目，预算、进度、先后次序上的矛盾。',
    en: 'Tasks without project, owner, indicator or date; indicators nobody measures; targets without definition; definitions or prices that do not match; projects serving nothing; contradictions of budget, progress and order.',
  },
  input: z.object({ plan: planField, today: todayField }),
  output: table({
    rule: { type: 'text', describe: { zh: '规则', en: 'Rule' } },
    severity: { type: 'text', describe: { zh: 'high、medium 或 low', en: 'high, medium or low' } },
    item: { type: 'text', describe: { zh: '条目编号', en: 'Id of the item' } },
    kind: { type: 'text', describe: { zh: '类别', en: 'Kind' } },
    name: { type: 'text', describe: { zh: '名称', en: 'Name' } },
    text_zh: { type: 'text', describe: { zh: '说明', en: 'What was found, in Chinese' } },
    text_en: { type: 'text', describe: { zh: '英文说明', en: 'What was found' } },
  }),
  positional: ['plan'],
  effect: 'read',
  uses: 'store',
  async run({ plan, today: given }, context) {
    const { plans } = await context.store();
    const rank = { high: 0, medium: 1, low: 2 };
    const rows = auditPlan(await plans.open(plan), today(given)).sort((a, b) => rank[a.severity] - rank[b.severity]);
    return {
      columns: {
        rule: rows.map(({ rule }) => rule),
        severity: rows.map(({ severity }) => severity),
        item: rows.map(({ item }) => item.id),
        kind: rows.map(({ item }) => item.kind),
        name: rows.map(({ name }) => name),
        text_zh: rows.map(({ text }) => text.zh),
        text_en: rows.map(({ text }) => text.en),
      },
      length: rows.length,
      evidence: planEvidence('plans.audit', { plan, today: today(given) }),
    };
  },
});
