import { caseParts } from '@yanzhen/evidence/cases';
import { z } from 'zod';
import { evidenceSchema, textSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { caseEvidence, caseField, shownPart, shownParts, standing, standingOf } from './case-fields.ts';

/** A case with everything in it. */
export const show = defineOperation({
  name: 'cases.show',
  version: 1,
  summary: { zh: '查看一个协作案', en: 'Show a case' },
  description: {
    zh: '给出协作案各部分的内容、由哪个操作用什么参数做出、是否已过期以及因为哪一部分，和下一步。',
    en: 'What the parts of a case say, which operation made each with which parameters, whether it is stale and because of what, and what comes next.',
  },
  input: z.object({ case: caseField }),
  output: z.object({
    ...standing.shape,
    ...{ name: textSchema, createdAt: z.string(), updatedAt: z.string() },
    parts: z.partialRecord(z.enum(caseParts), shownPart),
    evidence: evidenceSchema,
  }),
  positional: ['case'],
  effect: 'read',
  uses: 'store',
  async run({ case: id }, context) {
    const { texts, ...summary } = await (await context.store()).cases.open(id);
    return {
      ...standingOf(summary),
      ...{ name: { ...summary.name }, parts: shownParts(summary, texts) },
      ...{ createdAt: summary.createdAt.toISOString(), updatedAt: summary.updatedAt.toISOString() },
      evidence: caseEvidence('cases.show', { case: id }),
    };
  },
});
