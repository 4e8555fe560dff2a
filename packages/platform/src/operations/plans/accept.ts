import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { checkDrafts, draftInput } from './draft-edit.ts';
import { changeOutput, changeShape } from './plan-fields.ts';

/** Draft targets become targets. */
export const accept = defineOperation({
  name: 'plans.accept',
  version: 1,
  summary: { zh: '采纳草稿目标值', en: 'Take draft targets' },
  description: {
    zh: '把取自文件的草稿目标值采纳为正式目标值，引文保留；记入日志，可以撤销。',
    en: 'Makes draft targets drawn from documents targets of the plan; their citations stay. Logged, and can be undone.',
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
    const edits = targets.map((id) => ({ do: 'set' as const, id, patch: { fields: { draft: null } } }));
    return changeOutput(await plans.edit(plan, edits, { seen: revision, author }));
  },
});
