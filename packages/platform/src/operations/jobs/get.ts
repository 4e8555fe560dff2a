import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { jobId, jobShape, showJob, unknownJob } from './job-fields.ts';

/** How far a piece of long work has come. */
export const get = defineOperation({
  name: 'jobs.get',
  version: 1,
  summary: { zh: '查看一个任务的进展', en: 'Show how far a job has come' },
  description: {
    zh: '查看一个长任务的状态、进度和正在做的事。完成后，用原来的操作加 resultOf=编号 取得结果。',
    en: 'Shows the state, the progress and what a long job is doing. When it is done, its own operation gives the result for resultOf=id.',
  },
  input: z.object({ job: jobId }),
  output: jobShape,
  positional: ['job'],
  effect: 'read',
  uses: 'store',
  async run({ job: id }, context) {
    const { jobs } = await context.store();
    const job = await jobs.get(id);
    if (job === null) throw unknownJob(id);
    return showJob(job);
  },
});
