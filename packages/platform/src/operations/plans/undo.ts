import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { authorField, changeOutput, changeShape, planField } from './plan-fields.ts';

/** Takes a change back. */
export const undo = defineOperation({
  name: 'plans.undo',
  version: 1,
  summary: { zh: '撤销一次改动', en: 'Undo a change' },
  description: {
    zh: '把某次改动退回去，作为一次新的改动记入日志；之后别处的改动保留，后来的改动依赖于它时拒绝。',
    en: 'Takes a change back, as a new change in the log. Later changes elsewhere stay; where one rests on it, it is refused.',
  },
  input: z.object({
    plan: planField,
    revision: z.int().min(2).meta({ zh: '要撤销的改动的编号', en: 'Number of the change' }),
    author: authorField,
  }),
  output: changeShape,
  positional: ['plan', 'revision'],
  effect: 'write',
  uses: 'store',
  async run({ plan, revision, author }, context) {
    const { plans } = await context.store();
    return changeOutput(await plans.undo(plan, revision, author));
  },
});
