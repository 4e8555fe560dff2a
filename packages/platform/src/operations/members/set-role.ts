import { z } from 'zod';
import { accountAt, emailField, listEvidence } from '../accounts/account-fields.ts';
import { defineOperation } from '../operation.ts';
import { checkOtherAdmin, memberColumns, memberTable, noMember, roleField } from './member-fields.ts';

/** Gives a member another role. */
export const setRole = defineOperation({
  name: 'members.set-role',
  version: 1,
  summary: { zh: '改成员的角色', en: 'Change a member’s role' },
  description: {
    zh: '改当前工作区一个成员的角色，立即生效。最后一个管理员不能降级。',
    en: 'Changes the role of a member of the workspace at hand, at once. The last admin keeps the role.',
  },
  input: z.object({ email: emailField, role: roleField }),
  output: memberTable,
  positional: ['email', 'role'],
  effect: 'write',
  needs: 'admin',
  uses: 'store',
  async run({ email, role }, context) {
    const { members, installation } = await context.store();
    const account = await accountAt(installation, email);
    if ((await members.role(account.id)) === null) throw noMember(email);
    await checkOtherAdmin(members, account.id, role);
    await members.set(account.id, role);
    const changed = (await members.list()).filter((member) => member.account === account.id);
    const columns = await memberColumns(installation, changed);
    return { columns, length: changed.length, evidence: listEvidence('members.set-role', { email, role }) };
  },
});
