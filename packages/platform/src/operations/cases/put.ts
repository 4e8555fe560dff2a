import { readFile } from 'node:fs/promises';
import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { type Upload, upload } from '../upload.ts';
import { authorField, caseField, madeByOf, madeBySchema, partField, standing, standingOf } from './case-fields.ts';
import { checkPart, longestPart } from './part-formats.ts';

/** Puts a part into a case. */
export const put = defineOperation({
  name: 'cases.put',
  version: 1,
  summary: { zh: '把一部分写入协作案', en: 'Put a part into a case' },
  description: {
    zh: '写入提案、布局、布局结果、博弈、分配或协议，先按其格式检查。给出您看到的版本（baseVersion）：别人在此之后改过同一部分时拒绝，并说明是谁、何时；依据旧内容做出的后续部分会标为已过期。',
    en: 'Puts in a proposal, layout, its answer, game, split or contract, checked by its format. Name the version you saw (baseVersion): where someone changed the same part since, it is refused with who and when; what was made from the old one is marked stale.',
  },
  input: z.object({
    case: caseField,
    part: partField,
    text: z
      .string()
      .max(longestPart)
      .optional()
      .meta({ zh: '内容（JSON 文本），或用 file', en: 'What it says, as JSON text; or a file' }),
    file: upload({ zh: '内容的文件，代替 text', en: 'A file of it, in place of text' }).optional(),
    madeBy: madeBySchema.nullable().default(null).meta({
      zh: '由哪个操作做出：其结果的 evidence（operation、version、parameters、inputs）；手工写的为空',
      en: 'What made it: the evidence of its result (operation, version, parameters, inputs); null for what was written by hand',
    }),
    baseVersion: z.int().min(1).optional().meta({
      zh: '您看到的协作案版本；不给就是现在的',
      en: 'Version of the case you saw; by default the present one',
    }),
    author: authorField,
  }),
  output: standing,
  positional: ['case', 'part', 'file'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ case: id, part, text, file, madeBy, baseVersion, author }, context) {
    const given = await textOf(text, file);
    checkPart(part, given);
    const { cases } = await context.store();
    const seen = baseVersion ?? (await cases.open(id)).version;
    return standingOf(await cases.put(id, { part, text: given, madeBy: madeByOf(madeBy), baseVersion: seen }, author));
  },
});

/** What was given as text, or stands in the file. @throws UserError unless it is one of the two */
export async function textOf(text: string | undefined, file: Upload | undefined): Promise<string> {
  if ((text === undefined) === (file === undefined)) {
    const both = { zh: '请给出 text 或 file，二者取一。', en: 'Give either text or a file.' };
    throw new UserError('file-or-text', both, { place: { field: 'text' } });
  }
  if (text !== undefined) return text;
  if (file!.bytes > longestPart * 3) throw tooLong(file!.name);
  return await readFile(file!.path, 'utf8');
}

function tooLong(name: string): UserError {
  const most = `${longestPart / 1_000_000} M`;
  return new UserError(
    'part-too-long',
    { zh: '文件太长，不能放进协作案。', en: 'The file is too long for a case.' },
    { kind: 'limit', place: { file: name }, expected: { zh: `不超过 ${most} 字`, en: `at most ${most} characters` } },
  );
}
