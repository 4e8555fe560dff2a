import { versionOperations } from '../version-operations.ts';
import { tableEvidence, tableVersionColumns, tableVersionTable } from './table-fields.ts';

/** The input–output tables there are; hiding one of them or of its versions, and bringing it back. */
export const { list, remove, restore } = versionOperations({
  room: 'chains',
  repository: ({ tables }) => tables,
  output: tableVersionTable,
  columns: tableVersionColumns,
  evidence: tableEvidence,
  reference: { zh: '投入产出表编号、编号@版本或内容哈希', en: 'Table id, id@version or content hash' },
  words: {
    list: {
      summary: { zh: '列出投入产出表', en: 'List input–output tables' },
      description: {
        zh: '列出每张投入产出表的最新版本；给出编号时列出它的全部版本，包括已移除、可恢复的。',
        en: 'Lists the newest version of every input–output table; with an id, all versions of that one, removed ones that can be restored included.',
      },
      id: { zh: '列出这张表的全部版本', en: 'All versions of this table' },
    },
    remove: {
      summary: { zh: '移除一张表或一个版本', en: 'Remove a table or a version' },
      description: {
        zh: '移除投入产出表（编号：全部版本；编号@版本：这一版）。之后仍可用 chains restore 恢复。',
        en: 'Removes an input–output table (id: all its versions; id@version: that one). It can be brought back with chains restore.',
      },
    },
    restore: {
      summary: { zh: '恢复移除的表', en: 'Restore a removed table' },
      description: { zh: '撤销移除，表与从前一样。', en: 'Undoes a removal: the table is as it was.' },
    },
  },
});
