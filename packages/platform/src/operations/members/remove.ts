import { z } from 'zod';
import { accountAt, emailField, listEvidence } from '../accounts/account-fields.ts';
import { defineOperation } from '../operation.ts';
import { checkOtherAdmin, memberColumns, memberTable, noMember } from './member-fields.ts';

/** Takes a person out of the workspace; the answer says what she was, so that she can be added again. */
export const remove = defineOperation({
  name: 'members.remove',
  version: 1,
  summary: { zh: '移出成员', en: 'Remove a member' },
  description: {
    zh: '把一个人移出当前工作区，立即生效，她为它做的令牌也不再有效。账号和她做过的事都还在。',
    en: 'Takes a person out of the workspace at hand, at once; her tokens for it stop. Her account and what she did remain.',
  },
  input: z.object({ email: emailField }),
  output: memberTable,
  positional: ['email'],
  effect: 'write',
  needs: 'admin',
  uses: 'store',
  async run({ email }, context) {
    const { members, installation } = await context.store();
    const account = await accountAt(installation, email);
    const removed = (await members.list()).filter((member) => member.account === account.id);
    if (removed.length === 0) throw noMember(email);
    await checkOtherAdmin(members, account.id, null);
    await members.remove(account.id);
    const columns = await memberColumns(installation, removed);
    return { columns, length: removed.length, evidence: listEvidence('members.remove', { email }) };
  },
});
