import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { itemId } from './item-schema.ts';
import { changeOutput, changeShape, planField } from './plan-fields.ts';

/** The log of a plan. */
export const changes = defineOperation({
  name: 'plans.changes',
  version: 1,
  summary: { zh: '规划的改动日志', en: 'The log of changes to a plan' },
  description: {
    zh: '谁在什么时候把什么从什么改成什么，最近的在前。',
    en: 'Who changed what from what to what and when, the newest first.',
  },
  input: z.object({
    plan: planField,
    item: itemId.optional().meta({ zh: '只看这个条目', en: 'This item only' }),
    before: z.int().optional().meta({ zh: '早于这次改动', en: 'Before this change' }),
    most: z.int().min(1).max(1000).default(50).meta({ zh: '最多几次', en: 'At most so many' }),
  }),
  output: z.object({ changes: z.array(changeShape) }),
  positional: ['plan'],
  effect: 'read',
  uses: 'store',
  async run({ plan, item, before, most }, context) {
    const { plans } = await context.store();
    const found = await plans.changes(plan, {
      limit: most,
      ...(item !== undefined && { item }),
      ...(before !== undefined && { before }),
    });
    return { changes: found.map(changeOutput) };
  },
});
