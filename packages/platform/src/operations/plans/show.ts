import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { planEvidence, planField, planOutput, planShape } from './plan-fields.ts';

/** A plan and everything in it. */
export const show = defineOperation({
  name: 'plans.show',
  version: 1,
  summary: { zh: '查看一个规划', en: 'Show a plan' },
  description: {
    zh: '给出规划的说明和全部条目：目标、行动、任务、项目、节点、指标及其定义、目标值、观测值。',
    en: 'A plan’s description and all its items: goals, actions, tasks, projects, milestones, indicators with definitions, targets and observations.',
  },
  input: z.object({ plan: planField }),
  output: planShape,
  positional: ['plan'],
  effect: 'read',
  uses: 'store',
  async run({ plan }, context) {
    const { plans } = await context.store();
    return planOutput(await plans.open(plan), planEvidence('plans.show', { plan }));
  },
});
