import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { sql, type Transaction } from 'kysely';
import { InvalidError, NotFoundError } from '../store/errors.ts';
import { holdFile } from '../store/held-files.ts';
import { toJson } from '../store/json.ts';
import type { Schema } from '../store/schema.ts';
import type { Scope } from '../store/scope.ts';
import type { JobEngine } from './job-engine.ts';
import { hasEnded, jobOf, ofJob } from './job-rows.ts';
import { decodeResult } from './result-codec.ts';
import type { Job, JobQueue, JobState } from './types.ts';
import { withFiles } from './uploads.ts';

/** How soon a change that another process made is seen. */
const pollEvery = 500;

/** The jobs of one scope's workspace. */
export function jobQueue(scope: Scope, engine: JobEngine): JobQueue {
  const { workspace, run, afterCommit } = scope;
  const get = (id: string) => getJob(scope, id);
  return {
    holdsFiles: engine.holdsFiles,
    async submit(kind, input, { priority = 0, here = false } = {}) {
      checkKind(kind);
      const id = randomUUID();
      await engine.ready();
      const isBegun = here && engine.begin !== null;
      await run(async (transaction) => {
        const held = engine.holdsFiles ? await heldInput(engine, transaction, workspace, id, input) : input;
        await transaction
          .insertInto('job')
          .values({ workspace_id: workspace, id, kind, input: toJson(held), state: 'queued', priority })
          .execute();
        // Without a message nobody else claims it; should this process end, it is found when the jobs are looked after.
        if (!isBegun) await engine.send(transaction, { workspace, id }, { priority });
      });
      if (isBegun) afterCommit(() => engine.begin?.({ workspace, id }));
      return id;
    },
    get,
    async list({ kind, state, limit = 100 } = {}) {
      const rows = await run((transaction) =>
        transaction
          .selectFrom('job')
          .selectAll()
          .where('workspace_id', '=', workspace)
          .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
          .$if(state !== undefined, (query) => query.where('state', '=', state!))
          .orderBy('created_at', 'desc')
          .limit(limit)
          .execute(),
      );
      return rows.map(jobOf);
    },
    async cancel(id) {
      const { numUpdatedRows } = await run((transaction) =>
        ofJob(transaction, { workspace, id })
          .where('state', 'in', ['queued', 'active'])
          .set({
            cancel_requested: true,
            state: sql<JobState>`case state when 'queued' then 'cancelled' else state end`,
            finished_at: sql<Date | null>`case state when 'queued' then clock_timestamp() end`,
          })
          .executeTakeFirst(),
      );
      afterCommit(() => {
        engine.running.get(`${workspace}/${id}`)?.abort();
        engine.changed(workspace, id);
      });
      return numUpdatedRows > 0n;
    },
    result: (id) => loadResult(scope, engine, id),
    events: (id, signal) => watch(() => get(id), engine, `${workspace}/${id}`, signal),
  };
}

/** The input with its files in the store. */
function heldInput(engine: JobEngine, query: Transaction<Schema>, workspace: string, owner: string, input: unknown) {
  return withFiles(input, async (file) => ({
    ...file,
    held: await holdFile(query, engine.connection.blobs, workspace, owner, file.path),
  }));
}

async function getJob({ workspace, run }: Scope, id: string): Promise<Job | null> {
  const row = await run((transaction) =>
    transaction
      .selectFrom('job')
      .selectAll()
      .where('workspace_id', '=', workspace)
      .where('id', '=', id)
      .executeTakeFirst(),
  );
  return row === undefined ? null : jobOf(row);
}

async function loadResult({ workspace, run }: Scope, engine: JobEngine, id: string): Promise<unknown> {
  const bytes = await run(async (transaction) => {
    const row = await transaction
      .selectFrom('job')
      .select(['state', 'result_hash'])
      .where('workspace_id', '=', workspace)
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) throw absentJob(id);
    if (row.result_hash === null) {
      throw new NotFoundError({
        zh: `任务 ${id} 没有结果，状态为 ${row.state}。`,
        en: `Job ${id} has no result; it is ${row.state}.`,
      });
    }
    return await engine.connection.blobs.get(transaction, { workspace, hash: row.result_hash });
  });
  return decodeResult(bytes);
}

/** Yields the job whenever it differs from what was last yielded. A change between two looks wakes the second. */
async function* watch(
  get: () => Promise<Job | null>,
  engine: JobEngine,
  key: string,
  signal?: AbortSignal,
): AsyncGenerator<Job> {
  let last = '';
  for (;;) {
    if (signal?.aborted) return;
    const stop = new AbortController();
    const wake = once(engine.changes, key, { signal: stop.signal }).catch(() => {});
    try {
      const job = await get();
      if (job === null) throw absentJob(key.slice(key.indexOf('/') + 1));
      const now = JSON.stringify(job);
      if (now !== last) {
        last = now;
        yield job;
      }
      if (hasEnded(job.state)) return;
      await Promise.race([wake, pause(pollEvery, signal, stop.signal)]);
    } finally {
      stop.abort();
    }
  }
}

function pause(milliseconds: number, ...signals: (AbortSignal | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    for (const signal of signals) signal?.addEventListener('abort', end, { once: true });
  });
}

function checkKind(kind: string): void {
  if (/^[a-z][a-z0-9.-]{0,79}$/.test(kind)) return;
  throw new InvalidError({
    zh: `任务种类 ${JSON.stringify(kind)} 不可用。`,
    en: `${JSON.stringify(kind)} cannot name a kind of job.`,
  });
}

function absentJob(id: string): NotFoundError {
  return new NotFoundError({ zh: `没有任务 ${id}。`, en: `There is no job ${id}.` });
}
