import { versionOperations } from '../version-operations.ts';
import { networkEvidence } from './firms-fields.ts';
import { networkVersionColumns, networkVersionTable } from './firms-networks.ts';

const operations = versionOperations({
  room: 'chains.firms',
  repository: ({ networks }) => networks,
  output: networkVersionTable,
  columns: networkVersionColumns,
  evidence: networkEvidence,
  reference: { zh: '企业网络编号、编号@版本或内容哈希', en: 'Network id, id@version or content hash' },
  words: {
    list: {
      summary: { zh: '列出企业网络', en: 'List networks of firms' },
      description: {
        zh: '列出每个企业网络的最新版本；给出编号时列出它的全部版本，包括已移除、可恢复的。',
        en: 'Lists the newest version of every network of firms; with an id, all versions of that one, removed ones that can be restored included.',
      },
      id: { zh: '列出这个网络的全部版本', en: 'All versions of this network' },
    },
    remove: {
      summary: { zh: '移除一个企业网络或一个版本', en: 'Remove a network of firms or a version' },
      description: {
        zh: '移除企业网络（编号：全部版本；编号@版本：这一版）。之后仍可用 chains firms restore 恢复。',
        en: 'Removes a network of firms (id: all its versions; id@version: that one). It can be brought back with chains firms restore.',
      },
    },
    restore: {
      summary: { zh: '恢复移除的企业网络', en: 'Restore a removed network of firms' },
      description: { zh: '撤销移除，网络与从前一样。', en: 'Undoes a removal: the network is as it was.' },
    },
  },
});

/** The networks there are; hiding one of them or of its versions, and bringing it back. */
export const { list: firmsList, remove: firmsRemove, restore: firmsRestore } = operations;
