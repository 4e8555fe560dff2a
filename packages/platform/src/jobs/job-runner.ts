import type { Transaction } from 'kysely';
import type { Text } from '../operations/evidence.ts';
import { releaseFiles } from '../store/held-files.ts';
import type { Schema } from '../store/schema.ts';
import { inTenant } from '../store/tenant.ts';
import type { JobEngine, Message } from './job-engine.ts';
import { ProgressWriter } from './job-progress.ts';
import { type Claim, claimJob, type Ending, endJob, returnJob, writeProgress } from './job-rows.ts';
import { encodeResult, hashResult } from './result-codec.ts';
import { isTransient, persistently } from './transient.ts';
import type { Job, JobContext, JobFailure, JobHandlers } from './types.ts';

/** Why a running job's signal was aborted, when not by its owner. */
export const shuttingDown = Symbol('the process shuts down');
export const claimLost = Symbol('another process has taken the job over');

/** A database that is away under a job is no fault of the job: it is begun so often, with growing pauses. */
const mostTransientAttempts = 6;

/** Seconds before a job is begun for the `attempt`-th time: 2, 4, 8 … up to five minutes. */
export function pauseBefore(attempt: number): number {
  return Math.min(300, 2 ** (attempt - 1));
}

/** Does the job a message names, when it still waits: claim, run, store the result or the reason. */
export async function runJob(engine: JobEngine, handlers: JobHandlers, message: Message): Promise<void> {
  const { workspace, id } = message;
  const within = <T>(fn: (transaction: Transaction<Schema>) => Promise<T>) =>
    inTenant(engine.connection.db, workspace, fn);
  const job = await persistently(() => within((transaction) => claimJob(transaction, workspace, id)));
  if (job === undefined) return;
  const claim: Claim = { workspace, id, attempt: job.attempts };
  const controller = new AbortController();
  engine.running.set(`${workspace}/${id}`, controller);
  engine.changed(workspace, id);
  const progress = new ProgressWriter(async (fraction, doing) => {
    const kept = await within((transaction) => writeProgress(transaction, claim, fraction, doing));
    if (!kept) controller.abort(claimLost);
    engine.changed(workspace, id);
  });
  try {
    const file = (hash: string) =>
      within((transaction) => engine.connection.blobs.get(transaction, { workspace, hash }));
    const outcome = await attempt(job, handlers, { signal: controller.signal, file }, progress);
    await progress.end();
    await persistently(() => conclude(engine, claim, controller.signal, outcome));
    engine.counts['thrown' in outcome ? 'failed' : 'jobs']++;
  } finally {
    engine.running.delete(`${workspace}/${id}`);
    engine.changed(workspace, id);
  }
}

type Outcome = { readonly result: unknown } | { readonly thrown: unknown };

async function attempt(
  job: Job,
  handlers: JobHandlers,
  given: Pick<JobContext, 'signal' | 'file'>,
  progress: ProgressWriter,
): Promise<Outcome> {
  const handler = handlers[job.kind];
  if (handler === undefined) return { thrown: new UnknownKind(job.kind) };
  const { workspace, id } = job;
  try {
    const report = (fraction: number, doing: Text) => progress.report(fraction, doing);
    return { result: await handler(job.input, { workspace, job: id, ...given, progress: report }) };
  } catch (thrown) {
    return { thrown };
  }
}

async function conclude(engine: JobEngine, claim: Claim, signal: AbortSignal, outcome: Outcome): Promise<void> {
  if (signal.reason === claimLost) return;
  if (signal.reason === shuttingDown && 'thrown' in outcome) return await giveBack(engine, claim, 'uncounted');
  if (signal.aborted && signal.reason !== shuttingDown) return await end(engine, claim, { state: 'cancelled' });
  if ('thrown' in outcome && isTransient(outcome.thrown) && claim.attempt < mostTransientAttempts) {
    return await giveBack(engine, claim, 'counted');
  }
  if ('thrown' in outcome) return await end(engine, claim, { state: 'failed', error: reasonOf(outcome.thrown) });
  try {
    await keepResult(engine, claim, outcome.result);
  } catch (thrown) {
    if (isTransient(thrown)) throw thrown;
    await end(engine, claim, { state: 'failed', error: reasonOf(thrown) });
  }
}

async function keepResult(engine: JobEngine, claim: Claim, result: unknown): Promise<void> {
  const { db, blobs } = engine.connection;
  const { workspace, id } = claim;
  const bytes = encodeResult(result);
  const resultHash = hashResult(bytes);
  await inTenant(db, workspace, async (transaction) => {
    await blobs.put(transaction, { workspace, hash: resultHash }, async () => bytes);
    if (await endJob(transaction, claim, { state: 'done', resultHash })) await releaseFiles(transaction, workspace, id);
  });
}

/** Back into the queue: at once when the process shuts down, after a pause when the database was away under it. */
async function giveBack(engine: JobEngine, claim: Claim, attempt: 'counted' | 'uncounted'): Promise<void> {
  const after = attempt === 'counted' ? pauseBefore(claim.attempt + 1) : 0;
  await inTenant(engine.connection.db, claim.workspace, async (transaction) => {
    const returned = await returnJob(transaction, claim, attempt);
    if (returned !== null) await engine.send(transaction, claim, { after, priority: returned });
  });
}

async function end(engine: JobEngine, claim: Claim, ending: Ending): Promise<void> {
  const { workspace, id } = claim;
  await inTenant(engine.connection.db, workspace, async (transaction) => {
    if (await endJob(transaction, claim, ending)) await releaseFiles(transaction, workspace, id);
  });
}

class UnknownKind extends Error {
  readonly text: Text;
  constructor(kind: string) {
    super(`No handler for ${kind}`);
    this.text = {
      zh: `这个版本不会做“${kind}”这种任务。`,
      en: `This version does not know how to do jobs of the kind “${kind}”.`,
    };
  }
}

/** What an error carries for people, or its message for want of that. */
function reasonOf(thrown: unknown): JobFailure {
  const { text, message, place, found, expected, advice } = thrown as Partial<Omit<JobFailure, 'zh' | 'en'>> & {
    text?: Text;
    message?: string;
  };
  if (typeof text?.zh === 'string' && typeof text.en === 'string') {
    return {
      ...{ zh: text.zh, en: text.en },
      ...(place === undefined || Object.keys(place).length === 0 ? {} : { place }),
      ...(found === undefined ? {} : { found }),
      ...(expected === undefined ? {} : { expected }),
      ...(advice === undefined ? {} : { advice }),
    };
  }
  const said = message ?? String(thrown);
  return { zh: `程序内部出错：${said}`, en: `Something went wrong inside the program: ${said}` };
}
