import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { jobStates, operationOf } from './job-fields.ts';

/** The pieces of long work, newest first. */
export const list = defineOperation({
  name: 'jobs.list',
  version: 1,
  summary: { zh: '列出长任务', en: 'List long jobs' },
  description: {
    zh: '列出最近 100 个长任务及其状态，最新的在前。',
    en: 'Lists the last 100 long jobs with their states, newest first.',
  },
  input: z.object({
    state: z.enum(jobStates).optional().meta({ zh: '只列出这种状态', en: 'Only jobs in this state' }),
  }),
  output: table({
    job: { type: 'text', describe: { zh: '编号', en: 'Id' } },
    operation: { type: 'text', describe: { zh: '操作', en: 'Operation' } },
    state: { type: 'text', describe: { zh: '状态', en: 'State' } },
    fraction: { type: 'number', describe: { zh: '进度，0 到 1', en: 'Progress, 0 to 1' } },
    created_at: { type: 'text', describe: { zh: '创建时间（UTC）', en: 'Created at (UTC)' } },
    finished_at: { type: 'text', describe: { zh: '结束时间（UTC）', en: 'Finished at (UTC)' } },
  }),
  effect: 'read',
  uses: 'store',
  async run({ state }, context) {
    const { jobs } = await context.store();
    const rows = await jobs.list(state === undefined ? {} : { state });
    return {
      columns: {
        job: rows.map(({ id }) => id),
        operation: rows.map(operationOf),
        state: rows.map((job) => job.state),
        fraction: rows.map(({ fraction }) => fraction),
        created_at: rows.map(({ createdAt }) => createdAt.toISOString()),
        finished_at: rows.map(({ finishedAt }) => finishedAt?.toISOString() ?? ''),
      },
      length: rows.length,
      evidence: {
        operation: 'jobs.list',
        version: 1,
        parameters: state === undefined ? {} : { state },
        inputs: [],
        conventions: {},
        estimate: false,
        notes: [],
      },
    };
  },
});
