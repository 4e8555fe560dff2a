import { defineOperation } from '../operation.ts';
import { verdictOn, verdictShape, verifyInput } from './audit-fields.ts';

/** Whether the log of the installation is as it was written. */
export const verifyInstallation = defineOperation({
  name: 'audit.verify-installation',
  version: 1,
  summary: { zh: '核对系统审计日志', en: 'Verify the installation’s audit log' },
  description: {
    zh: '对系统审计日志做同样的核对。',
    en: 'The same for the log of the installation.',
  },
  input: verifyInput,
  output: verdictShape,
  effect: 'read',
  needs: 'administrator',
  uses: 'store',
  async run(noted, context) {
    return await verdictOn((await context.store()).installation.audit, noted);
  },
});
