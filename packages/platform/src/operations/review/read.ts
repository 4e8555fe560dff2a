import { disclaimer, reviewPassages } from '@yanzhen/documents/review';
import { z } from 'zod';
import { textSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { draftFields, openDraft, usesOf } from './draft.ts';
import { findingShape, shownFinding } from './review-shapes.ts';

/** A draft with everything the review says of it, for the studio and for programs. */
export const read = defineOperation({
  name: 'review.read',
  version: 3,
  summary: { zh: '读入草案并给出全部审查线索', en: 'Read a draft with everything the review says of it' },
  description: {
    zh: '返回草案各段文字，以及每条线索的理由（中英文）、可能适用的例外、建议的中性表述和修改建议。不保存任何内容。',
    en: 'Answers with the draft’s passages and, for each finding, the reason in both languages, exceptions that could be looked at, neutral words and advice. Stores nothing.',
  },
  input: z.object(draftFields),
  output: z.object({
    name: z.string(),
    lines: z.array(z.object({ line: z.number(), kind: z.string(), level: z.number(), text: z.string() })),
    findings: z.array(findingShape),
    disclaimer: textSchema,
  }),
  positional: ['file'],
  effect: 'read',
  uses: usesOf,
  async run(input, context) {
    const { name, passages } = await openDraft(input, context);
    return {
      name,
      lines: passages.map(({ index, kind, level, text }) => ({ line: index + 1, kind, level, text })),
      findings: reviewPassages(passages).map(shownFinding),
      disclaimer,
    };
  },
});
