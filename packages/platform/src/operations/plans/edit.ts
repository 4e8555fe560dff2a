import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { checkPatch, planEdit } from './item-schema.ts';
import { authorField, changeOutput, changeShape, planField } from './plan-fields.ts';

/** Changes to a plan, all or none. */
export const edit = defineOperation({
  name: 'plans.edit',
  version: 1,
  summary: { zh: '修改规划', en: 'Change a plan' },
  description: {
    zh: '一次提交若干改动，全部成功或全部不做，并记入日志。别人在此期间改了同一处时拒绝并说明双方的改动；改了别处则自动合并。',
    en: 'Applies changes, all or none, and logs them. Where someone changed the same thing meanwhile, it is refused with both changes named; other changes are joined.',
  },
  input: z.object({
    plan: planField,
    seen: z
      .int()
      .min(1)
      .meta({ zh: '修改者看到的改动次数（revision）', en: 'The revision whoever changes it has seen' }),
    edits: z.array(planEdit).min(1).max(10_000).meta({
      zh: '改动：{"do":"add","item":…}、{"do":"set","id":…,"patch":{"fields":…}}、{"do":"remove","id":…}、{"do":"info","info":…}',
      en: 'Changes: {"do":"add","item":…}, {"do":"set","id":…,"patch":{"fields":…}}, {"do":"remove","id":…}, {"do":"info","info":…}',
    }),
    author: authorField,
  }),
  output: changeShape,
  positional: ['plan'],
  effect: 'write',
  uses: 'store',
  async run({ plan, seen, edits, author }, context) {
    const { plans } = await context.store();
    const patches = edits.filter((one) => one.do === 'set');
    if (patches.length > 0) {
      const items = new Map((await plans.open(plan)).items.map((item) => [item.id, item]));
      for (const one of patches) {
        const item = items.get(one.id);
        if (item) checkPatch(item.kind, one.patch.fields ?? {}, 'name' in item.fields ? item.fields.name : item.id);
      }
    }
    return changeOutput(await plans.edit(plan, edits, { seen, author }));
  },
});
