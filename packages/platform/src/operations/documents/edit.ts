import { z } from 'zod';
import type { DescriptionPatch } from '../../store/documents/index.ts';
import { defineOperation } from '../operation.ts';
import { dateField, documentColumns, documentEvidence, documentTable, kinds, regionCode } from './document-fields.ts';

const fields = ['title', 'issuer', 'region', 'date', 'kind', 'language'] as const;

/** Corrects what is known of a document. */
export const edit = defineOperation({
  name: 'documents.edit',
  version: 1,
  summary: { zh: '修改文档的说明', en: 'Correct a document’s description' },
  description: {
    zh: '修改标题、发布机构、地区、日期、类型或语言。改动留有记录；文档有新版本时，人工改过的字段不变。',
    en: 'Corrects title, issuer, region, date, kind or language. Corrections are kept with what was there before, and outlast new versions of the document.',
  },
  input: z.object({
    document: z.string().min(1).meta({ zh: '文档编号', en: 'Document id' }),
    title: z.string().min(1).optional().meta({ zh: '标题', en: 'Title' }),
    issuer: z.string().min(1).optional().meta({ zh: '发布机构', en: 'Issuer' }),
    region: z.string().min(1).optional().meta({ zh: '地区，名称或代码', en: 'Region, by name or code' }),
    date: dateField
      .optional()
      .meta({ zh: '日期：2025、2025-01 或 2025-01-16', en: 'Date: 2025, 2025-01 or 2025-01-16' }),
    kind: z.enum(kinds).optional().meta({ zh: '类型', en: 'Kind' }),
    language: z.enum(['zh', 'en']).optional().meta({ zh: '语言', en: 'Language' }),
    clear: z
      .array(z.enum(['issuer', 'region', 'date', 'kind']))
      .optional()
      .meta({ zh: '清空的字段', en: 'Fields to empty' }),
  }),
  output: documentTable,
  positional: ['document'],
  effect: 'write',
  uses: 'store',
  async run(input, context) {
    const { documents } = await context.store();
    const patch: Record<string, string | null> = {};
    for (const field of fields) if (input[field] !== undefined) patch[field] = input[field];
    if (input.region !== undefined) patch.region = regionCode(input.region);
    for (const field of input.clear ?? []) patch[field] = null;
    const rows = [await documents.edit(input.document, patch as DescriptionPatch)];
    return { columns: documentColumns(rows), length: 1, evidence: documentEvidence('documents.edit', input) };
  },
});
