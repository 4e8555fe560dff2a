import { writeFile } from 'node:fs/promises';
import { UserError } from '@yanzhen/evidence/errors';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Caller } from '../../accounts/caller.ts';
import { claimLost, shuttingDown } from '../../jobs/job-runner.ts';
import type { Job, JobContext, JobHandlers, JobQueue } from '../../jobs/types.ts';
import { isUpload, layDownFiles } from '../../jobs/uploads.ts';
import { fieldsOf } from '../../operations/fields.ts';
import type { Operation } from '../../operations/operation.ts';
import type { Upload } from '../../operations/upload.ts';
import { problemOf } from '../problem.ts';
import { execute } from './execute.ts';
import type { Gate } from './gate.ts';
import { logFault } from './log.ts';
import { patience } from './long-reads.ts';
import type { HttpParts } from './parts.ts';
import type { Spool } from './spool.ts';

/** Every long operation is a job of this kind. */
const operationJob = 'operation';

interface OperationJobInput {
  readonly operation: string;
  readonly input: Record<string, unknown>;
  /** A read that is already running in this process. */
  readonly run?: string;
  /** What a read's answer depends on, hashed: who asks the same again finds this job. */
  readonly about?: string;
  /** Who asked, as she was let in. */
  readonly caller?: Caller;
}

/** Enqueues an operation. @returns the job's id */
export async function submitJob(parts: HttpParts, job: OperationJobInput): Promise<string> {
  const { jobs } = await parts.store();
  const { caller } = parts;
  const about = caller === undefined ? job : { ...job, caller };
  const id = await jobs.submit(operationJob, about, { here: job.run !== undefined });
  if (jobs.holdsFiles) await releaseUploads(parts, operationOf(parts, job.operation), job.input);
  return id;
}

/** The newest job that answers, or will answer, a read about the same; a page opened again, or its link, finds its run so. */
export async function findRun(parts: HttpParts, about: string): Promise<Job | undefined> {
  const { jobs } = await parts.store();
  const recent = await jobs.list({ kind: operationJob });
  return recent.find(
    ({ state, input }) =>
      ['queued', 'active', 'done'].includes(state) && (input as OperationJobInput | null)?.about === about,
  );
}

function operationOf({ operations }: HttpParts, name: string): Operation {
  const operation = operations.find((candidate) => candidate.name === name);
  if (operation === undefined) throw new Error(`A job names the operation ${name}, which is not here.`);
  return operation;
}

/** The same input with the files that the store holds laid down in the spool. */
export async function inputHere({ spool }: HttpParts, input: unknown, file: JobContext['file']) {
  const laidDown = await layDownFiles(input, file, async (name, bytes) => {
    const path = spool.place(name);
    await writeFile(path, bytes, { mode: 0o600 });
    return path;
  });
  return laidDown as Record<string, unknown>;
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
export function operationJobHandlers(partsOf: HttpParts | ((workspace: string) => HttpParts)): JobHandlers {
  return {
    async [operationJob](value, { workspace, signal, progress, file }) {
      const { operation: name, input: given, run, caller } = value as OperationJobInput;
      const own = typeof partsOf === 'function' ? partsOf(workspace) : partsOf;
      const parts: HttpParts = caller === undefined ? own : { ...own, caller };
      const operation = operationOf(parts, name);
      const input = await inputHere(parts, given, file);
      const call = { signal, progress };
      try {
        return await (parts.longReads.take(run, call) ?? execute(parts, operation, input, call));
      } catch (error) {
        if (problemOf(error) === undefined && !signal.aborted) logFault(parts, error);
        throw error;
      } finally {
        // A job that another start or process goes on with still needs its files.
        const goesOnHere = !(await parts.store()).jobs.holdsFiles && [shuttingDown, claimLost].includes(signal.reason);
        if (!goesOnHere) await releaseUploads(parts, operation, input);
      }
    },
  };
}

/** Removes what earlier processes left in the spool, but for the uploads of jobs that are still to be done. */
export async function tidySpool(spool: Spool, queues: readonly JobQueue[]): Promise<void> {
  const states = ['queued', 'active'] as const;
  const lists = await Promise.all(queues.flatMap((jobs) => states.map((state) => jobs.list({ state, limit: 10_000 }))));
  const uploads = lists.flat().flatMap(({ input }) => Object.values((input as OperationJobInput).input ?? {}));
  await spool.keepOnly(uploads.flatMap((value) => (isUpload(value) ? [value.path] : [])));
}

/** Removes the spooled files of an input. */
export async function releaseUploads(parts: HttpParts, operation: Operation, input: Record<string, unknown>) {
  const fields = fieldsOf(operation.input).filter(({ kind }) => kind === 'upload');
  const uploads = fields.flatMap(({ name }) => (input[name] ?? []) as Upload);
  await Promise.all(uploads.map(({ path }) => parts.spool.release(path)));
}

/** `GET /api/v1/jobs/:id/events`: the job as it is now and each time it changes, until it ended. */
export function jobEvents(gate: Gate) {
  return async (c: Context): Promise<Response> => {
    const parts = await gate.enter(c, { name: 'jobs.get', effect: 'read' });
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
