import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { recordEvidence, storedReference, versionColumns, versionTable } from './dataset-fields.ts';

/** Hides a dataset or one of its versions until it is restored. */
export const remove = defineOperation({
  name: 'datasets.remove',
  version: 1,
  summary: { zh: '移除一个数据集或版本', en: 'Remove a dataset or a version' },
  description: {
    zh: '移除数据集（编号：全部版本；编号@版本：这一版）。之后仍可用 datasets restore 恢复。',
    en: 'Removes a dataset (id: all its versions; id@version: that one). It can be brought back with datasets restore.',
  },
  input: z.object({ id: storedReference }),
  output: versionTable,
  positional: ['id'],
  effect: 'write',
  uses: 'store',
  async run({ id }, context) {
    const { datasets } = await context.store();
    const rows = await datasets.remove(id);
    return { columns: versionColumns(rows), length: rows.length, evidence: recordEvidence('datasets.remove', { id }) };
  },
});
