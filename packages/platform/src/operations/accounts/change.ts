import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import type { InstallationRepository } from '../../store/accounts/types.ts';
import { defineOperation } from '../operation.ts';
import { accountAt, accountColumns, accountTable, emailField, listEvidence } from './account-fields.ts';

/** Suspends an account, or makes its person an administrator. */
export const change = defineOperation({
  name: 'accounts.change',
  version: 1,
  summary: { zh: '停用、恢复账号或改为系统管理员', en: 'Suspend an account, or make it an administrator’s' },
  description: {
    zh: '停用的账号立即不能使用，它的登录和令牌随之失效；它做过的事仍在日志里，所以账号不删除。最后一个系统管理员不能停用或降级。',
    en: 'A suspended account stops at once, with its sessions and tokens. What it did stays in the log: accounts are not deleted. The last administrator can neither be suspended nor made an ordinary account.',
  },
  input: z.object({
    email: emailField,
    suspended: z.boolean().optional().meta({ zh: '停用（true）或恢复（false）', en: 'Suspended or not' }),
    administrator: z.boolean().optional().meta({ zh: '是否系统管理员', en: 'Administrator or not' }),
  }),
  output: accountTable,
  positional: ['email'],
  effect: 'write',
  needs: 'administrator',
  uses: 'store',
  async run({ email, suspended, administrator }, context) {
    const { installation } = await context.store();
    const account = await accountAt(installation, email);
    if (account.administrator && !account.suspended && (suspended === true || administrator === false))
      await checkOtherAdministrator(installation, account.id);
    await installation.change(account.id, {
      ...(suspended === undefined ? {} : { suspended }),
      ...(administrator === undefined ? {} : { administrator }),
    });
    if (suspended === true) await installation.signOut(account.id);
    const changed = [(await installation.account(account.id))!];
    return { columns: accountColumns(changed), length: 1, evidence: listEvidence('accounts.change', { email }) };
  },
});

async function checkOtherAdministrator(installation: InstallationRepository, id: string): Promise<void> {
  const others = (await installation.accounts()).filter((one) => one.administrator && !one.suspended && one.id !== id);
  if (others.length > 0) return;
  throw new UserError(
    'last-administrator',
    { zh: '这是最后一个系统管理员。', en: 'This is the last administrator.' },
    { kind: 'conflict', advice: { zh: '请先任命另一个。', en: 'Appoint another one first.' } },
  );
}
