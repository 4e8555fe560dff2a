import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { authorField, caseField, nameField, standing, standingOf } from './case-fields.ts';

/** Gives a case another name. */
export const rename = defineOperation({
  name: 'cases.rename',
  version: 1,
  summary: { zh: '给协作案改名', en: 'Rename a case' },
  description: { zh: '改名；编号不变，可以撤销。', en: 'Another name; the id stays. It can be undone.' },
  input: z.object({ case: caseField, name: nameField, author: authorField }),
  output: standing,
  positional: ['case', 'name'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ case: id, name, author }, context) {
    return standingOf(await (await context.store()).cases.rename(id, name, author));
  },
});
