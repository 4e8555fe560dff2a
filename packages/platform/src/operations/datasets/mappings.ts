import { z } from 'zod';
import type { Named } from '../../store/types.ts';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { recordEvidence } from './dataset-fields.ts';

/** Mappings kept under a name, to read the next file of the same kind the same way. */
export const mappingTable = table({
  name: { type: 'text', describe: { zh: '名称', en: 'Name' } },
  updated_at: { type: 'text', describe: { zh: '保存时间（UTC）', en: 'Saved at (UTC)' } },
  mapping: { type: 'text', describe: { zh: '映射（JSON）', en: 'The mapping, as JSON' } },
});

/** The columns of {@link mappingTable}. */
export function mappingColumns(kept: readonly Named<unknown>[]) {
  return {
    name: kept.map(({ id }) => id),
    updated_at: kept.map(({ updatedAt }) => updatedAt.toISOString()),
    mapping: kept.map(({ value }) => JSON.stringify(value)),
  };
}

/** The mappings that were kept. */
export const mappings = defineOperation({
  name: 'datasets.mappings',
  version: 1,
  summary: { zh: '列出已存的映射', en: 'List the mappings kept' },
  description: {
    zh: '列出已存的映射；导入或预览时作为 mapping 参数使用。',
    en: 'Lists the mappings kept under a name; an import or a preview takes one as its mapping.',
  },
  input: z.object({}),
  output: mappingTable,
  effect: 'read',
  uses: 'store',
  async run(_, context) {
    const kept = await (await context.store()).mappings.list();
    return { columns: mappingColumns(kept), length: kept.length, evidence: recordEvidence('datasets.mappings', {}) };
  },
});
