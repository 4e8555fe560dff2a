import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { documentColumns, documentEvidence, documentTable } from './document-fields.ts';

/** Undoes a removal. */
export const restore = defineOperation({
  name: 'documents.restore',
  version: 1,
  summary: { zh: '恢复移除的文档', en: 'Restore a removed document' },
  description: { zh: '撤销移除，文档与从前一样。', en: 'Undoes a removal: the document is as it was.' },
  input: z.object({ document: z.string().min(1).meta({ zh: '文档编号', en: 'Document id' }) }),
  output: documentTable,
  positional: ['document'],
  effect: 'write',
  uses: 'store',
  async run({ document }, context) {
    const { documents } = await context.store();
    const rows = [await documents.restore(document)];
    return { columns: documentColumns(rows), length: 1, evidence: documentEvidence('documents.restore', { document }) };
  },
});
