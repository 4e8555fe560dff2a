import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { JobEngine } from './job-engine.ts';
import { recoverJobs } from './job-recovery.ts';
import { claimLost, runJob, shuttingDown } from './job-runner.ts';
import { silenceSeconds } from './silence.ts';
import { doPiece } from './spread/piece-worker.ts';
import { announceWorker, beatPieces, dropLeftRuns, withdrawWorker } from './spread/presence.ts';
import type { JobHandlers, JobWorkers, WorkOptions } from './types.ts';

const beatEvery = 1000;
const announceEvery = 5_000;
const recoverEvery = Math.min(15, silenceSeconds) * 1000;
const tendEvery = 600_000;
const patience = 10_000;

/** Starts doing jobs in this process, first those that an ended process left behind. */
export async function startWorkers(
  engine: JobEngine,
  handlers: JobHandlers,
  { concurrency = 2, pieces }: WorkOptions = {},
): Promise<JobWorkers> {
  const isServer = engine.connection.kind === 'postgres';
  await recoverJobs(engine);
  const stopFetching = [await engine.receive((message) => runJob(engine, handlers, message), concurrency)];
  const begun = new Set<Promise<void>>();
  engine.begin = (message) => {
    const run = runJob(engine, handlers, message).catch(() => {});
    begun.add(run);
    void run.finally(() => begun.delete(run));
  };
  if (isServer && pieces !== undefined) {
    stopFetching.push(await engine.receivePieces((run) => doPiece(engine, pieces.handler, run), pieces.concurrency));
  }
  const timers = [every(tendEvery, () => engine.tend())];
  // Embedded, a cancellation reaches the running job without the database, and nobody else can take it over.
  if (isServer) {
    const about = { threads: pieces?.concurrency ?? 0 };
    await announceWorker(engine, about);
    timers.push(
      every(beatEvery, () => beat(engine)),
      every(beatEvery, () => beatPieces(engine)),
      every(announceEvery, () => announceWorker(engine, about)),
      every(recoverEvery, () => recoverJobs(engine)),
      every(recoverEvery, () => dropLeftRuns(engine)),
    );
  }
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      engine.begin = null;
      for (const controller of engine.running.values()) controller.abort(shuttingDown);
      for (const controller of engine.pieces.values()) controller.abort(shuttingDown);
      // A handler that does not heed its signal is left behind: the next start takes its job over.
      const ended = Promise.all([...stopFetching.map((stop) => stop()), ...begun]);
      await Promise.race([ended, sleep(patience, undefined, { ref: false })]);
      if (isServer) await withdrawWorker(engine).catch(() => {});
    },
  };
}

/** What fails once, because the database is away for a moment, is done the next time. */
function every(milliseconds: number, work: () => Promise<unknown>): NodeJS.Timeout {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    await work().catch(() => {});
    busy = false;
  }, milliseconds);
  return timer.unref();
}

/** Says that the running jobs live, and learns which of them others have cancelled or taken over. */
async function beat(engine: JobEngine): Promise<void> {
  const running = [...engine.running].map(([key, controller]) => {
    const [workspace_id, id] = key.split('/') as [string, string];
    return { workspace_id, id, controller };
  });
  if (running.length === 0) return;
  const rows = await engine.connection.db
    .updateTable('job')
    .set({ heartbeat_at: sql<Date>`clock_timestamp()` })
    .where((is) => is.or(running.map(({ workspace_id, id }) => is.and({ workspace_id, id }))))
    .where('state', '=', 'active')
    .returning(['workspace_id', 'id', 'cancel_requested'])
    .execute();
  for (const { workspace_id, id, controller } of running) {
    const row = rows.find((found) => found.workspace_id === workspace_id && found.id === id);
    if (row?.cancel_requested) controller.abort();
    else if (row === undefined && engine.running.has(`${workspace_id}/${id}`)) controller.abort(claimLost);
  }
}
