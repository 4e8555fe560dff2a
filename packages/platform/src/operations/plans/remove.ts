import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { planField } from './plan-fields.ts';

const output = z.object({ plan: z.string() });

/** Hides a plan until it is restored. */
export const remove = defineOperation({
  name: 'plans.remove',
  version: 1,
  summary: { zh: '移除规划', en: 'Remove a plan' },
  description: {
    zh: '移除一个规划；之后可用 plans restore 恢复。',
    en: 'Removes a plan; plans restore brings it back.',
  },
  input: z.object({ plan: planField }),
  output,
  positional: ['plan'],
  effect: 'write',
  uses: 'store',
  async run({ plan }, context) {
    await (await context.store()).plans.remove(plan);
    return { plan };
  },
});

/** Brings a removed plan back. */
export const restore = defineOperation({
  name: 'plans.restore',
  version: 1,
  summary: { zh: '恢复规划', en: 'Restore a plan' },
  description: { zh: '恢复移除的规划。', en: 'Brings a removed plan back.' },
  input: z.object({ plan: planField }),
  output,
  positional: ['plan'],
  effect: 'write',
  uses: 'store',
  async run({ plan }, context) {
    await (await context.store()).plans.restore(plan);
    return { plan };
  },
});
