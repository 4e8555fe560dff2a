import { listEvidence } from '../accounts/account-fields.ts';
import { defineOperation } from '../operation.ts';
import { auditColumns, auditInput, auditTable } from './audit-fields.ts';

/** What was done to the installation, newest first. */
export const listInstallation = defineOperation({
  name: 'audit.list-installation',
  version: 1,
  summary: { zh: '查看系统审计日志', en: 'Read the installation’s audit log' },
  description: {
    zh: '登录、退出、开户、工作区的新建和任命，最新的在前。不含任何工作区的内容。',
    en: 'Signing in and out, accounts made and changed, workspaces made, newest first. Nothing of what is in a workspace.',
  },
  input: auditInput,
  output: auditTable,
  effect: 'read',
  needs: 'administrator',
  uses: 'store',
  async run({ most, ...part }, context) {
    const entries = await (await context.store()).installation.audit.list({ ...part, limit: most });
    return {
      columns: auditColumns(entries),
      length: entries.length,
      evidence: listEvidence('audit.list-installation', part),
    };
  },
});
