import { UserError } from '@yanzhen/evidence/errors';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { claimLost, shuttingDown } from '../../jobs/job-runner.ts';
import type { Job, JobHandlers } from '../../jobs/types.ts';
import { fieldsOf } from '../../operations/fields.ts';
import type { Operation } from '../../operations/operation.ts';
import type { Upload } from '../../operations/upload.ts';
import { problemOf } from '../problem.ts';
import { execute } from './execute.ts';
import { logFault } from './log.ts';
import { patience } from './long-reads.ts';
import type { HttpParts } from './parts.ts';

/** Every long operation is a job of this kind. */
const operationJob = 'operation';

interface OperationJobInput {
  readonly operation: string;
  readonly input: Record<string, unknown>;
  /** A read that is already running in this process. */
  readonly run?: string;
}

/** Enqueues an operation. @returns the job's id */
export async function submitJob(parts: HttpParts, job: OperationJobInput): Promise<string> {
  const { jobs } = await parts.store();
  return jobs.submit(operationJob, job);
}

/** Waits a moment for a job. @returns whether it is done */
export async function isSoonDone(parts: HttpParts, id: string): Promise<boolean> {
  const { jobs } = await parts.store();
  const signal = AbortSignal.timeout(patience);
  try {
    for await (const job of jobs.events(id, signal)) if (hasEnded(job)) break;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return (await jobs.get(id))?.state === 'done';
}

function hasEnded({ state }: Job): boolean {
  return state !== 'queued' && state !== 'active';
}

/** What the server's job workers do: run the operation as any door would, then remove its uploads. */
export function operationJobHandlers(parts: HttpParts): JobHandlers {
  return {
    async [operationJob](value, { signal, progress }) {
      const { operation: name, input, run } = value as OperationJobInput;
      const operation = parts.operations.find((candidate) => candidate.name === name);
      if (operation === undefined) throw new Error(`A job names the operation ${name}, which is not here.`);
      const call = { signal, progress };
      try {
        return await (parts.longReads.take(run, call) ?? execute(parts, operation, input, call));
      } catch (error) {
        if (problemOf(error) === undefined && !signal.aborted) logFault(parts, error);
        throw error;
      } finally {
        // A job that another start or process goes on with still needs its files.
        if (![shuttingDown, claimLost].includes(signal.reason)) await releaseUploads(parts, operation, input);
      }
    },
  };
}

/** Removes what earlier processes left in the spool, but for the uploads of jobs that are still to be done. */
export async function tidySpool(parts: HttpParts): Promise<void> {
  const { jobs } = await parts.store();
  const open = [...(await jobs.list({ state: 'queued' })), ...(await jobs.list({ state: 'active' }))];
  const uploads = open.flatMap(({ input }) => Object.values((input as OperationJobInput).input ?? {}));
  const paths = uploads.flatMap((value) => (isUpload(value) ? [value.path] : []));
  await parts.spool.keepOnly(paths);
}

function isUpload(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string';
}

/** Removes the spooled files of an input. */
export async function releaseUploads(parts: HttpParts, operation: Operation, input: Record<string, unknown>) {
  const fields = fieldsOf(operation.input).filter(({ kind }) => kind === 'upload');
  const uploads = fields.flatMap(({ name }) => (input[name] ?? []) as Upload);
  await Promise.all(uploads.map(({ path }) => parts.spool.release(path)));
}

/** `GET /api/v1/jobs/:id/events`: the job as it is now and each time it changes, until it ended. */
export function jobEvents(parts: HttpParts) {
  return async (c: Context): Promise<Response> => {
    const { jobs } = await parts.store();
    const id = c.req.param('id') ?? '';
    const job = await jobs.get(id);
    if (job === null) {
      throw new UserError(
        'unknown-job',
        { zh: '没有这个任务。', en: 'There is no such job.' },
        { kind: 'absent', found: id },
      );
    }
    return streamSSE(c, async (stream) => {
      const stop = new AbortController();
      stream.onAbort(() => stop.abort());
      const tell = ({ state, fraction, doing, error }: Job) =>
        stream.writeSSE({ data: JSON.stringify({ state, fraction, doing, error }) });
      const events = jobs.events(id, stop.signal);
      await tell(job);
      if (hasEnded(job)) return;
      for await (const change of events) await tell(change);
      const last = await jobs.get(id);
      if (last !== null && hasEnded(last)) await tell(last);
    });
  };
}
