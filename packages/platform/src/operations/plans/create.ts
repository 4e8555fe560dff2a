import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { planDescription, planId, planItem } from './item-schema.ts';
import { authorField, planEvidence, planOutput, planShape } from './plan-fields.ts';

/** A new plan. */
export const create = defineOperation({
  name: 'plans.create',
  version: 1,
  summary: { zh: '新建规划', en: 'Make a plan' },
  description: {
    zh: '新建一个规划，可以带上全部条目。全部通过检查才写入。',
    en: 'Makes a plan, with items if there are any. Everything is checked before anything is written.',
  },
  input: z.object({
    id: planId.meta({ zh: '编号', en: 'Id' }),
    description: planDescription.meta({ zh: '说明：名称、地区、起止年份等', en: 'Title, region, years and the like' }),
    items: z.array(planItem).max(100_000).default([]).meta({ zh: '条目', en: 'Items' }),
    author: authorField,
  }),
  output: planShape,
  positional: ['id'],
  effect: 'write',
  uses: 'store',
  async run({ id, description, items, author }, context) {
    const { plans } = await context.store();
    const made = await plans.create({ info: { ...description, id }, items }, author);
    return planOutput(made, planEvidence('plans.create', { id }));
  },
});
