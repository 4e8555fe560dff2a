import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { documentColumns, documentEvidence, documentTable, filterFields, filtersOf } from './document-fields.ts';

/** The documents there are. */
export const list = defineOperation({
  name: 'documents.list',
  version: 1,
  summary: { zh: '列出文档', en: 'List documents' },
  description: {
    zh: '列出文档，日期新的在前；可按地区、年份、类型和发布机构筛选。',
    en: 'Lists documents, newest date first, filtered by region, years, kind and issuer.',
  },
  input: z.object({
    ...filterFields,
    removed: z.boolean().default(false).meta({ zh: '列出已移除的', en: 'List the removed ones' }),
  }),
  output: documentTable,
  effect: 'read',
  uses: 'store',
  async run(input, context) {
    const { documents } = await context.store();
    const rows = await documents.list({ ...filtersOf(input), removed: input.removed });
    return { columns: documentColumns(rows), length: rows.length, evidence: documentEvidence('documents.list', input) };
  },
});
