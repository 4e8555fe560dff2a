import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { networkEvidence } from './firms-fields.ts';
import { networkVersionColumns, networkVersionTable, storedNetwork } from './firms-networks.ts';

/** The networks there are, newest version of each. */
export const firmsList = defineOperation({
  name: 'chains.firms.list',
  version: 1,
  summary: { zh: '列出企业网络', en: 'List networks of firms' },
  description: {
    zh: '列出每个企业网络的最新版本；给出编号时列出它的全部版本，包括已移除、可恢复的。',
    en: 'Lists the newest version of every network of firms; with an id, all versions of that one, removed ones that can be restored included.',
  },
  input: z.object({
    id: z.string().min(1).optional().meta({ zh: '列出这个网络的全部版本', en: 'All versions of this network' }),
  }),
  output: networkVersionTable,
  positional: ['id'],
  effect: 'read',
  uses: 'store',
  async run({ id }, context) {
    const { networks } = await context.store();
    const rows = id === undefined ? await networks.list() : await networks.versions(id);
    const evidence = networkEvidence('chains.firms.list', id === undefined ? {} : { id });
    return { columns: networkVersionColumns(rows), length: rows.length, evidence };
  },
});

/** Hides a network or one of its versions until it is restored. */
export const firmsRemove = defineOperation({
  name: 'chains.firms.remove',
  version: 1,
  summary: { zh: '移除一个企业网络或一个版本', en: 'Remove a network of firms or a version' },
  description: {
    zh: '移除企业网络（编号：全部版本；编号@版本：这一版）。之后仍可用 chains firms restore 恢复。',
    en: 'Removes a network of firms (id: all its versions; id@version: that one). It can be brought back with chains firms restore.',
  },
  input: z.object({ id: storedNetwork }),
  output: networkVersionTable,
  positional: ['id'],
  effect: 'write',
  uses: 'store',
  async run({ id }, context) {
    const rows = await (await context.store()).networks.remove(id);
    const evidence = networkEvidence('chains.firms.remove', { id });
    return { columns: networkVersionColumns(rows), length: rows.length, evidence };
  },
});

/** Undoes a removal. */
export const firmsRestore = defineOperation({
  name: 'chains.firms.restore',
  version: 1,
  summary: { zh: '恢复移除的企业网络', en: 'Restore a removed network of firms' },
  description: { zh: '撤销移除，网络与从前一样。', en: 'Undoes a removal: the network is as it was.' },
  input: z.object({ id: storedNetwork }),
  output: networkVersionTable,
  positional: ['id'],
  effect: 'write',
  uses: 'store',
  async run({ id }, context) {
    const rows = await (await context.store()).networks.restore(id);
    const evidence = networkEvidence('chains.firms.restore', { id });
    return { columns: networkVersionColumns(rows), length: rows.length, evidence };
  },
});
