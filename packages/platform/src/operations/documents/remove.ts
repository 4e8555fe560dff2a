import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { documentColumns, documentEvidence, documentTable } from './document-fields.ts';

/** Hides a document until it is restored. */
export const remove = defineOperation({
  name: 'documents.remove',
  version: 1,
  summary: { zh: '移除一篇文档', en: 'Remove a document' },
  description: {
    zh: '移除后不再列出，也不再检索到；用 documents restore 恢复。',
    en: 'It is no longer listed or found, until documents restore brings it back.',
  },
  input: z.object({ document: z.string().min(1).meta({ zh: '文档编号', en: 'Document id' }) }),
  output: documentTable,
  positional: ['document'],
  effect: 'write',
  uses: 'store',
  async run({ document }, context) {
    const { documents } = await context.store();
    const rows = [await documents.remove(document)];
    return { columns: documentColumns(rows), length: 1, evidence: documentEvidence('documents.remove', { document }) };
  },
});
