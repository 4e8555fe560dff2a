import { z } from 'zod';
import { listEvidence } from '../accounts/account-fields.ts';
import { defineOperation } from '../operation.ts';
import { memberColumns, memberTable } from './member-fields.ts';

/** Who may be in the workspace, and as what. */
export const list = defineOperation({
  name: 'members.list',
  version: 1,
  summary: { zh: '列出工作区成员', en: 'List the members of the workspace' },
  description: {
    zh: '列出当前工作区的成员和各自的角色。',
    en: 'Lists the members of the workspace at hand with their roles.',
  },
  input: z.object({}),
  output: memberTable,
  effect: 'read',
  uses: 'store',
  async run(_, context) {
    const { members, installation } = await context.store();
    const all = await members.list();
    return {
      columns: await memberColumns(installation, all),
      length: all.length,
      evidence: listEvidence('members.list'),
    };
  },
});
