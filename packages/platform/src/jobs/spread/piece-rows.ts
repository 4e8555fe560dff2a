import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../../store/schema.ts';
import { encodeResult } from '../result-codec.ts';
import { silenceSeconds } from '../silence.ts';
import type { SpreadRequest } from './types.ts';

type Query = Transaction<Schema>;

/** A worker that was silent this long has lost its pieces, a run whose owner was is over. */
const pieceSilence = sql`make_interval(secs => ${silenceSeconds})`;
const runSilence = sql`interval '60 seconds'`;
/** A piece whose workers ended this often is not tried again: it may be what ends them. */
const mostAttempts = 3;

const now = sql<Date>`clock_timestamp()`;

/** Which piece was taken, and at which attempt: who lost it must not end the next one's. */
export interface PieceClaim {
  readonly workspace: string;
  readonly run: string;
  readonly number: number;
  readonly attempt: number;
}

export async function openRun(
  query: Query,
  workspace: string,
  request: SpreadRequest,
  numbers: readonly number[],
): Promise<string> {
  const id = randomUUID();
  const { key, ...rest } = request;
  await query
    .insertInto('piece_run')
    .values({ workspace_id: workspace, id, key, request: JSON.stringify(rest) })
    .execute();
  await sql`
    insert into piece_task (workspace_id, run_id, number)
    select ${workspace}, ${id}, number from unnest(${sql.val([...numbers])}::integer[]) as number`.execute(query);
  return id;
}

/** Ends a run: who still works on one of its pieces learns it at the next beat. */
export async function closeRun(query: Query, workspace: string, run: string): Promise<void> {
  await query.deleteFrom('piece_run').where('workspace_id', '=', workspace).where('id', '=', run).execute();
  await query.deleteFrom('held_file').where('workspace_id', '=', workspace).where('owner', '=', run).execute();
}

/** Takes the first piece that nobody has; undefined when there is none or the run is over. */
export async function claimPiece(query: Query, workspace: string, run: string, worker: string) {
  const { rows } = await sql<{ number: number; attempts: number; request: Omit<SpreadRequest, 'key'>; key: string }>`
    with next as (
      select t.number, r.request, r.key from piece_task t
      join piece_run r on r.workspace_id = t.workspace_id and r.id = t.run_id
      where t.workspace_id = ${workspace} and t.run_id = ${run} and t.state = 'waiting'
        and r.heartbeat_at > clock_timestamp() - ${runSilence}
      order by t.number limit 1 for update of t skip locked
    )
    update piece_task t set state = 'active', worker = ${worker}, heartbeat_at = clock_timestamp(), attempts = attempts + 1
    from next where t.workspace_id = ${workspace} and t.run_id = ${run} and t.number = next.number
    returning t.number, t.attempts, next.request, next.key`.execute(query);
  const [row] = rows;
  if (row === undefined) return undefined;
  const claim: PieceClaim = { workspace, run, number: row.number, attempt: row.attempts };
  return { claim, key: row.key, request: row.request };
}

function ofClaim(query: Query, { workspace, run, number, attempt }: PieceClaim) {
  return query
    .updateTable('piece_task')
    .where('workspace_id', '=', workspace)
    .where('run_id', '=', run)
    .where('number', '=', number)
    .where('attempts', '=', attempt)
    .where('state', '=', 'active');
}

/** Keeps a piece. It is the same whoever computed it, so that one who lost the claim keeps it too. */
export async function endPiece(query: Query, claim: PieceClaim, key: string, value: unknown): Promise<void> {
  await query
    .insertInto('piece')
    .values({ workspace_id: claim.workspace, key: `${key}/${claim.number}`, value: Buffer.from(encodeResult(value)) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await ofClaim(query, claim).set({ state: 'done' }).execute();
}

export async function failPiece(query: Query, claim: PieceClaim, problem: unknown): Promise<void> {
  await ofClaim(query, claim)
    .set({ state: 'failed', error: JSON.stringify(problem) })
    .execute();
}

/** Gives a piece back without its attempt counting. @returns false when the claim was lost */
export async function returnPiece(query: Query, claim: PieceClaim): Promise<boolean> {
  const { numUpdatedRows } = await ofClaim(query, claim)
    .set({ state: 'waiting', worker: null, attempts: sql<number>`attempts - 1` })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How a run stands; its owner says by asking that it lives. Null when somebody has removed it. */
export interface RunState {
  readonly done: number;
  /** Taken back from workers that fell silent. */
  readonly freed: number;
  readonly failure: unknown;
  /** Numbers of pieces that ended their workers too often. */
  readonly deadly: readonly number[];
}

export async function lookAtRun(query: Query, workspace: string, run: string): Promise<RunState | null> {
  await sql`set local synchronous_commit to off`.execute(query);
  const { numUpdatedRows } = await query
    .updateTable('piece_run')
    .set({ heartbeat_at: now })
    .where('workspace_id', '=', workspace)
    .where('id', '=', run)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return null;
  const { rows } = await sql`
    update piece_task set state = 'waiting', worker = null
    where workspace_id = ${workspace} and run_id = ${run} and state = 'active'
      and heartbeat_at < clock_timestamp() - ${pieceSilence} and attempts < ${mostAttempts}
    returning number`.execute(query);
  const counts = await sql<{ done: number; failure: unknown; deadly: number[] }>`
    select count(*) filter (where state = 'done')::integer as done,
      (array_agg(error) filter (where state = 'failed'))[1] as failure,
      coalesce(array_agg(number) filter (where state = 'active' and attempts >= ${mostAttempts}
        and heartbeat_at < clock_timestamp() - ${pieceSilence}), '{}') as deadly
    from piece_task where workspace_id = ${workspace} and run_id = ${run}`.execute(query);
  return { ...counts.rows[0]!, freed: rows.length };
}
