import { z } from 'zod';
import { evidenceSchema } from '../evidence-schema.ts';
import { defineOperation } from '../operation.ts';
import { caseEvidence, caseField } from './case-fields.ts';
import { writeCase } from './case-file.ts';

/** A case as one file. */
export const exportCase = defineOperation({
  name: 'cases.export',
  version: 1,
  summary: { zh: '导出协作案', en: 'Export a case' },
  description: {
    zh: '把协作案写成一个 JSON 文件：各部分的内容、由什么做出、依据什么；cases import 读回来是同样的协作案。',
    en: 'Writes a case as one JSON file: what its parts say, what made them and from what; cases import reads the same case back.',
  },
  input: z.object({ case: caseField }),
  output: z.object({
    ...{ id: z.string(), version: z.number() },
    files: z.array(z.object({ path: z.string(), text: z.string() })),
    evidence: evidenceSchema,
  }),
  positional: ['case'],
  effect: 'read',
  uses: 'store',
  async run({ case: id }, context) {
    const stored = await (await context.store()).cases.open(id);
    return {
      ...{ id, version: stored.version },
      files: [{ path: `${id}.json`, text: writeCase(stored) }],
      evidence: caseEvidence('cases.export', { case: id }),
    };
  },
});
