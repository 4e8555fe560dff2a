import { z } from 'zod';
import { textSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { authorField, caseField, changeWords, standing } from './case-fields.ts';

/** Takes a change back. */
export const undo = defineOperation({
  name: 'cases.undo',
  version: 1,
  summary: { zh: '撤销协作案的改动', en: 'Undo a change of a case' },
  description: {
    zh: '撤销最近一次还没有撤销的改动，或指定的某一次；撤销“撤销”就是重做。之后同一部分又改过时拒绝。',
    en: 'Takes back the newest change not taken back yet, or the one named; undoing an undo does it again. Refused where the same part was changed after.',
  },
  input: z.object({
    case: caseField,
    change: z
      .int()
      .min(2)
      .optional()
      .meta({ zh: '第几次改动；不给就是最近一次', en: 'Number of the change; by default the newest' }),
    author: authorField,
  }),
  output: z.object({ id: z.string(), version: standing.shape.version, undid: z.number(), what: textSchema }),
  positional: ['case', 'change'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ case: id, change, author }, context) {
    const made = await (await context.store()).cases.undo(id, change, author);
    return { id, version: made.version, undid: made.undoes!, what: { ...changeWords(made) } };
  },
});
