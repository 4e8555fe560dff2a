import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { storedTable, tableEvidence, tableVersionColumns, tableVersionTable } from './table-fields.ts';

/** Undoes a removal. */
export const restore = defineOperation({
  name: 'chains.restore',
  version: 1,
  summary: { zh: '恢复移除的表', en: 'Restore a removed table' },
  description: {
    zh: '撤销移除，表与从前一样。',
    en: 'Undoes a removal: the table is as it was.',
  },
  input: z.object({ id: storedTable }),
  output: tableVersionTable,
  positional: ['id'],
  effect: 'write',
  uses: 'store',
  async run({ id }, context) {
    const { tables } = await context.store();
    const rows = await tables.restore(id);
    return {
      columns: tableVersionColumns(rows),
      length: rows.length,
      evidence: tableEvidence('chains.restore', { id }),
    };
  },
});
