import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { verdictRows, verdictTable } from './verdict-table.ts';

/** Takes a verdict back. */
export const forget = defineOperation({
  name: 'review.forget',
  version: 1,
  summary: { zh: '撤回对一条线索的判断', en: 'Take back a verdict' },
  description: {
    zh: '撤回一条判断，并返回它的内容；再次判断即可恢复。',
    en: 'Takes a verdict back and answers with it; judging again brings it back.',
  },
  input: z.object({ finding: z.string().min(1).meta({ zh: '线索编号', en: 'Id of the finding' }) }),
  output: verdictTable,
  positional: ['finding'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ finding }, context) {
    const gone = await (await context.store()).reviewVerdicts.remove(finding);
    if (gone === null) {
      throw new UserError(
        'no-verdict',
        { zh: `没有对线索 ${finding} 的判断。`, en: `There is no verdict on the finding ${finding}.` },
        { kind: 'absent', place: { field: 'finding' }, found: finding },
      );
    }
    return verdictRows('review.forget', [gone]);
  },
});
