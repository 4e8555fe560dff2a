import { UserError } from '@yanzhen/evidence/errors';
import { findGroup } from '@yanzhen/evidence/schemes';
import { z } from 'zod';
import { recordEvidence } from '../datasets/dataset-fields.ts';
import { defineOperation } from '../operation.ts';
import { noGroup } from './find.ts';
import { groupColumns, groupTable, ownGroup } from './group-table.ts';

/** Removes a group of one's own; the answer holds it, so that it can be kept again. */
export const remove = defineOperation({
  name: 'groups.remove',
  version: 1,
  summary: { zh: '删除一个自建的地区组', en: 'Remove a group of one’s own' },
  description: {
    zh: '删除自建的地区组，并返回它的内容：再次保存即可恢复。内置的组不能删除；以前的结果不受影响。',
    en: 'Removes a group of one’s own and answers with it: keeping it again brings it back. Built-in groups stay; results computed before stay as they are.',
  },
  input: z.object({ group: z.string().min(1).meta({ zh: '组的名称', en: 'Name of the group' }) }),
  output: groupTable,
  positional: ['group'],
  effect: 'write',
  needs: 'analyst',
  uses: 'store',
  async run({ group }, context) {
    const { groups } = await context.store();
    const own = await groups.get(group);
    if (own === null) throw findGroup(group) === undefined ? noGroup(group) : builtIn(group);
    await groups.remove(group);
    const removed = [ownGroup(own)];
    return { columns: groupColumns(removed), length: 1, evidence: recordEvidence('groups.remove', { group }) };
  },
});

function builtIn(group: string): UserError {
  return new UserError(
    'built-in-group',
    { zh: `“${group}”是内置的地区组，不能删除。`, en: `“${group}” is built in and cannot be removed.` },
    { place: { field: 'group' }, found: group },
  );
}
