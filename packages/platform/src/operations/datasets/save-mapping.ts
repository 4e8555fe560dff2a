import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { recordEvidence } from './dataset-fields.ts';
import { mappingColumns, mappingTable } from './mappings.ts';

/** Keeps a mapping under a name. */
export const saveMapping = defineOperation({
  name: 'datasets.save-mapping',
  version: 1,
  summary: { zh: '保存一个映射', en: 'Keep a mapping' },
  description: {
    zh: '把映射存在一个名称下，同名的被替换。明年的同类文件可直接套用：列按表头文字重新找到。',
    en: 'Keeps a mapping under a name, in place of one of that name. Next year’s file of the same kind is read with it: columns are found again by their header.',
  },
  input: z.object({
    name: z.string().trim().min(1).max(80).meta({ zh: '名称', en: 'Name' }),
    mapping: z
      .record(z.string(), z.unknown())
      .meta({ zh: '映射（预览给出的 JSON）', en: 'The mapping, as a preview gives it (JSON)' }),
  }),
  output: mappingTable,
  positional: ['name'],
  effect: 'write',
  uses: 'store',
  async run({ name, mapping }, context) {
    const { checkMapping } = await import('@yanzhen/evidence/imports');
    const kept = await (await context.store()).mappings.save(name, checkMapping(mapping));
    return { columns: mappingColumns([kept]), length: 1, evidence: recordEvidence('datasets.save-mapping', { name }) };
  },
});
