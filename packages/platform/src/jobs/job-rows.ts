import { type Kysely, type Selectable, sql } from 'kysely';
import type { Text } from '../operations/evidence.ts';
import { toForgivingJson } from '../store/json.ts';
import type { Schema } from '../store/schema.ts';
import type { Job, JobFailure, JobState } from './types.ts';

type Row = Selectable<Schema['job']>;

export function jobOf(row: Row): Job {
  return {
    id: row.id,
    workspace: row.workspace_id,
    kind: row.kind,
    input: row.input,
    state: row.state as JobState,
    fraction: row.fraction,
    doing: row.doing,
    error: row.error,
    attempts: row.attempts,
    priority: row.priority,
    cancelRequested: row.cancel_requested,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

export function hasEnded(state: JobState): boolean {
  return state !== 'queued' && state !== 'active';
}

/** Which job, and which of its attempts: a worker that lost its claim must not write into the next one's. */
export interface Claim {
  readonly workspace: string;
  readonly id: string;
  readonly attempt: number;
}

export function ofJob(db: Kysely<Schema>, { workspace, id }: { workspace: string; id: string }) {
  return db.updateTable('job').where('workspace_id', '=', workspace).where('id', '=', id);
}

function ofClaim(db: Kysely<Schema>, claim: Claim) {
  return ofJob(db, claim).where('state', '=', 'active').where('attempts', '=', claim.attempt);
}

/** Takes a queued job for this process. Undefined when it is not queued any more. */
export async function claimJob(db: Kysely<Schema>, workspace: string, id: string): Promise<Job | undefined> {
  const row = await ofJob(db, { workspace, id })
    .where('state', '=', 'queued')
    .set({ state: 'active', fraction: 0, doing: null, attempts: sql<number>`attempts + 1` })
    .set({ started_at: sql<Date>`clock_timestamp()`, heartbeat_at: sql<Date>`clock_timestamp()` })
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? undefined : jobOf(row);
}

/** @returns false when the claim was lost */
export async function writeProgress(db: Kysely<Schema>, claim: Claim, fraction: number, doing: Text): Promise<boolean> {
  // Progress that a power cut takes away is no loss.
  await sql`set local synchronous_commit to off`.execute(db);
  const { numUpdatedRows } = await ofClaim(db, claim)
    .set({ fraction, doing: toForgivingJson(doing), heartbeat_at: sql<Date>`clock_timestamp()` })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How a job ended. */
export type Ending =
  | { readonly state: 'done'; readonly resultHash: string }
  | { readonly state: 'failed'; readonly error: JobFailure }
  | { readonly state: 'cancelled' };

/** @returns false when the claim was lost */
export async function endJob(db: Kysely<Schema>, claim: Claim, ending: Ending): Promise<boolean> {
  const { numUpdatedRows } = await ofClaim(db, claim)
    .set({ state: ending.state, finished_at: sql<Date>`clock_timestamp()` })
    .$if(ending.state === 'done', (query) =>
      query.set({ fraction: 1, result_hash: ending.state === 'done' ? ending.resultHash : null }),
    )
    .$if(ending.state === 'failed', (query) =>
      query.set({ error: ending.state === 'failed' ? toForgivingJson(ending.error) : null }),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Puts a job back into the queue. An attempt that was stopped by its process's end does not count.
 * @returns its priority; null when the claim was lost
 */
export async function returnJob(
  db: Kysely<Schema>,
  claim: Claim,
  attempt: 'counted' | 'uncounted',
): Promise<number | null> {
  const row = await ofClaim(db, claim)
    .set({ state: 'queued', doing: null, fraction: 0 })
    .$if(attempt === 'uncounted', (query) => query.set({ attempts: sql<number>`attempts - 1` }))
    .returning('priority')
    .executeTakeFirst();
  return row?.priority ?? null;
}
