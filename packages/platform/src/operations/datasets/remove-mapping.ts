import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { recordEvidence } from './dataset-fields.ts';
import { mappingColumns, mappingTable } from './mappings.ts';

/** Removes a mapping; the answer holds it, so that it can be kept again. */
export const removeMapping = defineOperation({
  name: 'datasets.remove-mapping',
  version: 1,
  summary: { zh: '删除一个已存的映射', en: 'Remove a mapping' },
  description: {
    zh: '删除已存的映射，并返回它的内容：再次保存即可恢复。已导入的数据集不受影响。',
    en: 'Removes a mapping and answers with it: keeping it again brings it back. Datasets read with it stay as they are.',
  },
  input: z.object({ name: z.string().min(1).meta({ zh: '名称', en: 'Name' }) }),
  output: mappingTable,
  positional: ['name'],
  effect: 'write',
  uses: 'store',
  async run({ name }, context) {
    const { mappings } = await context.store();
    const kept = await mappings.get(name);
    if (kept === null) {
      throw new UserError(
        'no-mapping',
        { zh: `没有名为“${name}”的映射。`, en: `No mapping is kept as “${name}”.` },
        { kind: 'absent', place: { field: 'name' }, found: name },
      );
    }
    await mappings.remove(name);
    return {
      columns: mappingColumns([kept]),
      length: 1,
      evidence: recordEvidence('datasets.remove-mapping', { name }),
    };
  },
});
