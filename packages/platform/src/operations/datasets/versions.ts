import { versionOperations } from '../version-operations.ts';
import { recordEvidence, versionColumns, versionTable } from './dataset-fields.ts';

/** The datasets there are; hiding one of them or of its versions, and bringing it back. */
export const { list, remove, restore } = versionOperations({
  room: 'datasets',
  repository: ({ datasets }) => datasets,
  output: versionTable,
  columns: versionColumns,
  evidence: recordEvidence,
  reference: { zh: '数据集编号、编号@版本或内容哈希', en: 'Dataset id, id@version or content hash' },
  words: {
    list: {
      summary: { zh: '列出数据集', en: 'List datasets' },
      description: {
        zh: '列出每个数据集的最新版本；给出编号时列出它的全部版本，包括已移除、可恢复的。',
        en: 'Lists the newest version of every dataset; with an id, all versions of that one, removed ones that can be restored included.',
      },
      id: { zh: '列出这个数据集的全部版本', en: 'All versions of this dataset' },
    },
    remove: {
      summary: { zh: '移除一个数据集或版本', en: 'Remove a dataset or a version' },
      description: {
        zh: '移除数据集（编号：全部版本；编号@版本：这一版）。之后仍可用 datasets restore 恢复。',
        en: 'Removes a dataset (id: all its versions; id@version: that one). It can be brought back with datasets restore.',
      },
    },
    restore: {
      summary: { zh: '恢复移除的数据集', en: 'Restore a removed dataset' },
      description: { zh: '撤销移除，数据集与从前一样。', en: 'Undoes a removal: the dataset is as it was.' },
    },
  },
});
