import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { checkDrafts, draftInput } from './draft-edit.ts';
import { changeOutput, changeShape } from './plan-fields.ts';

/** Draft targets go. */
export const reject = defineOperation({
  name: 'plans.reject',
  version: 1,
  summary: { zh: '否决草稿目标值', en: 'Turn draft targets down' },
  description: {
    zh: '从规划中去掉草稿目标值；记入日志，可以撤销。',
    en: 'Takes draft targets out of the plan. Logged, and can be undone.',
  },
  input: z.object(draftInput),
  output: changeShape,
  positional: ['plan', 'targets'],
  effect: 'write',
  uses: 'store',
  async run({ plan, targets, author }, context) {
    const { plans } = await context.store();
    const { items, revision } = await plans.open(plan);
    checkDrafts(items, targets);
    const edits = targets.map((id) => ({ do: 'remove' as const, id }));
    return changeOutput(await plans.edit(plan, edits, { seen: revision, author }));
  },
});
