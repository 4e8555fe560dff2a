import { defineOperation } from '../operation.ts';
import { verdictOn, verdictShape, verifyInput } from './audit-fields.ts';

/** Whether the log of the workspace is as it was written. */
export const verify = defineOperation({
  name: 'audit.verify',
  version: 1,
  summary: { zh: '核对审计日志', en: 'Verify the audit log' },
  description: {
    zh: '重算整条散列链：有没有一条被改、被删或被插入。另行记下编号和最新散列，以后一并给出，就连整本重写也能发现。',
    en: 'Computes the chain of hashes anew: whether an entry was changed, taken out or put in. Note the number and the newest hash elsewhere and give them later: then even a log written anew throughout is found out.',
  },
  input: verifyInput,
  output: verdictShape,
  effect: 'read',
  needs: 'admin',
  uses: 'store',
  async run(noted, context) {
    return await verdictOn((await context.store()).audit, noted);
  },
});
