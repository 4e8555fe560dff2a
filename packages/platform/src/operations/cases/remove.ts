import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { caseField } from './case-fields.ts';

const input = z.object({ case: caseField });
const output = z.object({ case: z.string() });

/** Hides a case until it is restored. */
export const remove = defineOperation({
  name: 'cases.remove',
  version: 1,
  summary: { zh: '移除协作案', en: 'Remove a case' },
  description: {
    zh: '移除一个协作案；之后可用 cases restore 恢复。',
    en: 'Removes a case; cases restore brings it back.',
  },
  input,
  output,
  positional: ['case'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ case: id }, context) {
    await (await context.store()).cases.remove(id);
    return { case: id };
  },
});

/** Brings a removed case back. */
export const restore = defineOperation({
  name: 'cases.restore',
  version: 1,
  summary: { zh: '恢复协作案', en: 'Restore a case' },
  description: { zh: '恢复移除的协作案。', en: 'Brings a removed case back.' },
  input,
  output,
  positional: ['case'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ case: id }, context) {
    await (await context.store()).cases.restore(id);
    return { case: id };
  },
});
