import { listEvidence } from '../accounts/account-fields.ts';
import { defineOperation } from '../operation.ts';
import { auditColumns, auditInput, auditTable } from './audit-fields.ts';

/** What was done in the workspace, newest first. */
export const list = defineOperation({
  name: 'audit.list',
  version: 1,
  summary: { zh: '查看审计日志', en: 'Read the audit log' },
  description: {
    zh: '当前工作区里谁在何时做了什么改动、导出了什么、被拒绝了什么，最新的在前。日志只能增加。',
    en: 'Who changed, exported or was refused what in the workspace at hand, and when, newest first. The log only grows.',
  },
  input: auditInput,
  output: auditTable,
  effect: 'read',
  needs: 'admin',
  uses: 'store',
  async run({ most, ...part }, context) {
    const entries = await (await context.store()).audit.list({ ...part, limit: most });
    return { columns: auditColumns(entries), length: entries.length, evidence: listEvidence('audit.list', part) };
  },
});
