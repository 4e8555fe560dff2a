import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { storedTable, tableEvidence, tableVersionColumns, tableVersionTable } from './table-fields.ts';

/** Hides a table or one of its versions until it is restored. */
export const remove = defineOperation({
  name: 'chains.remove',
  version: 1,
  summary: { zh: '移除一张表或一个版本', en: 'Remove a table or a version' },
  description: {
    zh: '移除投入产出表（编号：全部版本；编号@版本：这一版）。之后仍可用 chains restore 恢复。',
    en: 'Removes an input–output table (id: all its versions; id@version: that one). It can be brought back with chains restore.',
  },
  input: z.object({ id: storedTable }),
  output: tableVersionTable,
  positional: ['id'],
  effect: 'write',
  uses: 'store',
  async run({ id }, context) {
    const { tables } = await context.store();
    const rows = await tables.remove(id);
    return {
      columns: tableVersionColumns(rows),
      length: rows.length,
      evidence: tableEvidence('chains.remove', { id }),
    };
  },
});
