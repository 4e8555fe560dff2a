import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { recordEvidence, versionColumns, versionTable } from './dataset-fields.ts';

/** The datasets there are, newest version of each. */
export const list = defineOperation({
  name: 'datasets.list',
  version: 1,
  summary: { zh: '列出数据集', en: 'List datasets' },
  description: {
    zh: '列出每个数据集的最新版本；给出编号时列出它的全部版本，包括已移除、可恢复的。',
    en: 'Lists the newest version of every dataset; with an id, all versions of that one, removed ones that can be restored included.',
  },
  input: z.object({
    id: z.string().min(1).optional().meta({ zh: '列出这个数据集的全部版本', en: 'All versions of this dataset' }),
  }),
  output: versionTable,
  positional: ['id'],
  effect: 'read',
  uses: 'store',
  async run({ id }, context) {
    const { datasets } = await context.store();
    const rows = id === undefined ? await datasets.list() : await datasets.versions(id);
    return {
      columns: versionColumns(rows),
      length: rows.length,
      evidence: recordEvidence('datasets.list', id === undefined ? {} : { id }),
    };
  },
});
