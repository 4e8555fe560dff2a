import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { verdictRows, verdictTable } from './verdict-table.ts';

/** What people have said of findings, the newest first. */
export const verdicts = defineOperation({
  name: 'review.verdicts',
  version: 1,
  summary: { zh: '列出对线索的判断', en: 'List the verdicts on findings' },
  description: {
    zh: '列出用户对审查线索的判断，最近的在前。同一条款、同一规则在任何草案中都是同一条线索。每条规则的次数见 review rules。',
    en: 'Lists what people said of findings, the newest first. The same clause under the same rule is the same finding in every draft. For counts per rule see review rules.',
  },
  input: z.object({}),
  output: verdictTable,
  effect: 'read',
  uses: 'store',
  async run(_, context) {
    return verdictRows('review.verdicts', await (await context.store()).reviewVerdicts.list());
  },
});
