import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { recordEvidence, storedReference, versionColumns, versionTable } from './dataset-fields.ts';

/** Undoes a removal. */
export const restore = defineOperation({
  name: 'datasets.restore',
  version: 1,
  summary: { zh: '恢复移除的数据集', en: 'Restore a removed dataset' },
  description: {
    zh: '撤销移除，数据集与从前一样。',
    en: 'Undoes a removal: the dataset is as it was.',
  },
  input: z.object({ id: storedReference }),
  output: versionTable,
  positional: ['id'],
  effect: 'write',
  uses: 'store',
  async run({ id }, context) {
    const { datasets } = await context.store();
    const rows = await datasets.restore(id);
    return { columns: versionColumns(rows), length: rows.length, evidence: recordEvidence('datasets.restore', { id }) };
  },
});
