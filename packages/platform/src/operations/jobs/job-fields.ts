import { UserError } from '@yanzhen/evidence/errors';
import { z } from 'zod';
import type { Job } from '../../jobs/types.ts';

export const jobId = z.string().min(1).meta({ zh: '任务编号', en: 'Id of the job' });

export const jobStates = ['queued', 'active', 'done', 'failed', 'cancelled', 'interrupted'] as const;

const sentence = z.object({ zh: z.string(), en: z.string() });

/** A job as the doors show it: without its input, which may name files of the server. */
export const jobShape = z.object({
  id: z.string(),
  operation: z.string(),
  state: z.enum(jobStates),
  fraction: z.number().min(0).max(1),
  doing: sentence.nullable(),
  error: sentence.nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});

export function showJob(job: Job): z.output<typeof jobShape> {
  return {
    id: job.id,
    operation: operationOf(job),
    state: job.state,
    fraction: job.fraction,
    doing: job.doing,
    error: job.error,
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
  };
}

/** The operation a job runs; its kind for jobs that are none. */
export function operationOf({ input, kind }: Job): string {
  const named = typeof input === 'object' && input !== null && 'operation' in input ? input.operation : undefined;
  return typeof named === 'string' ? named : kind;
}

export function unknownJob(id: string): UserError {
  return new UserError(
    'unknown-job',
    { zh: '没有这个任务。', en: 'There is no such job.' },
    {
      kind: 'absent',
      found: id,
      advice: { zh: '用 jobs list 查看全部任务。', en: 'List the jobs with: jobs list.' },
    },
  );
}

/** The account that asked for a job; null where nobody signs in. */
export function askedBy({ input }: Job): string | null {
  const { caller } = (input ?? {}) as { caller?: { account?: string | null } };
  return caller?.account ?? null;
}

export function anothersJob(): UserError {
  return new UserError(
    'anothers-job',
    {
      zh: '这是别人的任务，取消它需要编辑者的权限。',
      en: 'This is another person’s job: cancelling it needs the role editor.',
    },
    { kind: 'forbidden' },
  );
}
