import { z } from 'zod';
import { includesRole, operator } from '../../accounts/caller.ts';
import { defineOperation } from '../operation.ts';
import { anothersJob, askedBy, jobId, jobShape, showJob, unknownJob } from './job-fields.ts';

/** Stops a piece of long work. */
export const cancel = defineOperation({
  name: 'jobs.cancel',
  version: 1,
  summary: { zh: '取消一个任务', en: 'Cancel a job' },
  description: {
    zh: '请求停止一个长任务：排队中的不再开始，进行中的尽快停下，不留下半成品。已结束的任务不变。',
    en: 'Asks a long job to stop: a queued one never starts, an active one ends soon and leaves nothing half done. A job that has ended stays as it is.',
  },
  input: z.object({ job: jobId }),
  output: jobShape,
  positional: ['job'],
  effect: 'write',
  // Whoever began something may end it.
  needs: 'viewer',
  uses: 'store',
  async run({ job: id }, context) {
    const { jobs } = await context.store();
    const before = await jobs.get(id);
    if (before === null) throw unknownJob(id);
    const { account, role } = context.caller ?? operator;
    if (askedBy(before) !== account && !includesRole(role, 'editor')) throw anothersJob();
    await jobs.cancel(id);
    const job = await jobs.get(id);
    if (job === null) throw unknownJob(id);
    return showJob(job);
  },
});
