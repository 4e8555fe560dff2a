import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { tableEvidence, tableVersionColumns, tableVersionTable } from './table-fields.ts';

/** The tables there are, newest version of each. */
export const list = defineOperation({
  name: 'chains.list',
  version: 1,
  summary: { zh: '列出投入产出表', en: 'List input–output tables' },
  description: {
    zh: '列出每张投入产出表的最新版本；给出编号时列出它的全部版本，包括已移除、可恢复的。',
    en: 'Lists the newest version of every input–output table; with an id, all versions of that one, removed ones that can be restored included.',
  },
  input: z.object({
    id: z.string().min(1).optional().meta({ zh: '列出这张表的全部版本', en: 'All versions of this table' }),
  }),
  output: tableVersionTable,
  positional: ['id'],
  effect: 'read',
  uses: 'store',
  async run({ id }, context) {
    const { tables } = await context.store();
    const rows = id === undefined ? await tables.list() : await tables.versions(id);
    const evidence = tableEvidence('chains.list', id === undefined ? {} : { id });
    return { columns: tableVersionColumns(rows), length: rows.length, evidence };
  },
});
