import { z } from 'zod';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { documentEvidence } from './document-fields.ts';

const correction = z
  .object({
    region: z.string().max(100).optional(),
    indicator: z.string().min(1).max(200).optional(),
    comparator: z.enum(['exact', 'about', 'at_least', 'at_most', 'over', 'nearly', 'range']).optional(),
    value: z.number().optional(),
    valueMax: z.number().optional(),
    unit: z.string().max(50).optional(),
    year: z.int().optional(),
    periodEnd: z.string().max(20).optional(),
    kind: z.enum(['target', 'achieved']).optional(),
  })
  .strict();

/** Keeps what a person says of an extracted fact. */
export const judgeFact = defineOperation({
  name: 'documents.judge-fact',
  version: 1,
  summary: { zh: '判断一条提取结果', en: 'Judge an extracted fact' },
  description: {
    zh: '认可、改正或否定一条提取出的事实。判断随原句和数字保存，重新提取后仍在；pending 撤回判断。',
    en: 'Accepts, corrects or rejects an extracted fact. The verdict stays with its sentence and figure when facts are extracted anew; pending takes it back.',
  },
  input: z.object({
    key: z.string().min(1).max(64).meta({ zh: '事实的标识', en: 'The fact’s key' }),
    verdict: z.enum(['accepted', 'corrected', 'rejected', 'pending']).meta({
      zh: 'accepted 认可、corrected 改正、rejected 否定、pending 撤回',
      en: 'accepted, corrected, rejected, pending',
    }),
    value: correction.optional().meta({ zh: '改正后的字段（JSON）', en: 'Corrected fields, as JSON' }),
  }),
  output: z.object({ key: z.string(), verdict: z.string(), evidence: evidenceSchema }),
  positional: ['key', 'verdict'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ key, verdict, value }, context) {
    const { verdicts } = await context.store();
    if (verdict === 'pending') await verdicts.remove(key);
    else await verdicts.save(key, { verdict, value: verdict === 'corrected' ? (value ?? {}) : null });
    return { key, verdict, evidence: documentEvidence('documents.judge-fact', { key, verdict }) };
  },
});
