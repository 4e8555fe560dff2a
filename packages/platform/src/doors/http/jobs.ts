import { UserError } from '@yanzhen/evidence/errors';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Job, JobHandlers, JobQueue } from '../../jobs/types.ts';
import { fieldsOf } from '../../operations/fields.ts';
import type { Operation } from '../../operations/operation.ts';
import type { Upload } from '../../operations/upload.ts';
import { execute } from './execute.ts';
import type { HttpParts } from './parts.ts';

/** Every long operation is a job of this kind. */
export const operationJob = 'operation';

interface OperationJobInput {
  readonly operation: string;
  readonly input: Record<string, unknown>;
}

/** A result that is there within this time is given at once. */
const patience = 1000;

/** Enqueues an operation and waits a moment for it. */
export async function submitJob(parts: HttpParts, operation: Operation, input: object, signal: AbortSignal) {
  const { jobs } = await parts.store();
  const id = await jobs.submit(operationJob, { operation: operation.name, input });
  return { id, done: await doneWithin(jobs, id, AbortSignal.any([signal, AbortSignal.timeout(patience)])) };
}

async function doneWithin(jobs: JobQueue, id: string, signal: AbortSignal): Promise<boolean> {
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
      const { operation: name, input } = value as OperationJobInput;
      const operation = parts.operations.find((candidate) => candidate.name === name);
      if (operation === undefined) throw new Error(`A job names the operation ${name}, which is not here.`);
      const result = await execute(parts, operation, input, { signal, progress });
      const uploads = fieldsOf(operation.input).filter(({ kind }) => kind === 'upload');
      await Promise.all(uploads.map((field) => parts.spool.release((input[field.name] as Upload).path)));
      return result;
    },
  };
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
