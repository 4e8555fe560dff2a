import { caseParts } from '@yanzhen/evidence/cases';
import { z } from 'zod';
import type { NewPart } from '../../store/cases/types.ts';
import { defineOperation } from '../operation.ts';
import { authorField, madeByOf, madeBySchema, nameField, standing, standingOf } from './case-fields.ts';
import { checkPart, longestPart } from './part-formats.ts';

const newPart = z.object({ text: z.string().max(longestPart), madeBy: madeBySchema.nullable().optional() });

/** A new case. */
export const create = defineOperation({
  name: 'cases.create',
  version: 1,
  summary: { zh: '新建协作案', en: 'Make a case' },
  description: {
    zh: '新建一个协作案，可以带上已有的部分（提案、布局、博弈、分配、协议）。每一部分都按其格式检查，全部通过才写入。',
    en: 'Makes a case, with parts if there are any (proposal, layout, game, split, contract). Each is checked by its format before anything is written.',
  },
  input: z.object({
    name: nameField,
    id: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .meta({ zh: '编号；不给就自动取一个', en: 'Id; one is made up where none is given' }),
    parts: z
      .partialRecord(z.enum(caseParts), newPart)
      .default({})
      .meta({ zh: '各部分：{"layout":{"text":…,"madeBy":…}}', en: 'Parts: {"layout":{"text":…,"madeBy":…}}' }),
    author: authorField,
  }),
  output: standing,
  positional: ['name'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ name, id, parts, author }, context) {
    const given = caseParts.flatMap((part): [string, NewPart][] => {
      const own = parts[part];
      if (own === undefined) return [];
      checkPart(part, own.text);
      return [[part, { text: own.text, madeBy: madeByOf(own.madeBy) }]];
    });
    const { cases } = await context.store();
    const made = await cases.create(
      { ...(id !== undefined && { id }), name, parts: Object.fromEntries(given) },
      author,
    );
    return standingOf(made);
  },
});
