import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { accountColumns, accountTable, listEvidence } from './account-fields.ts';

/** Everyone with an account. */
export const list = defineOperation({
  name: 'accounts.list',
  version: 1,
  summary: { zh: '列出账号', en: 'List the accounts' },
  description: {
    zh: '列出所有账号：是否系统管理员、是否停用、是否已设密码和两步验证。只有系统管理员可以看。',
    en: 'Lists all accounts: whether an administrator, whether suspended, whether a password and a second factor are set up. For administrators of the installation.',
  },
  input: z.object({}),
  output: accountTable,
  effect: 'read',
  needs: 'administrator',
  uses: 'store',
  async run(_, context) {
    const accounts = await (await context.store()).installation.accounts();
    return { columns: accountColumns(accounts), length: accounts.length, evidence: listEvidence('accounts.list') };
  },
});
