import { hostname } from 'node:os';
import { sql } from 'kysely';
import type { WorkerPresence } from '../../store/types.ts';
import { yanzhenVersion } from '../../version.ts';
import type { JobEngine } from '../job-engine.ts';
import { silenceSeconds } from '../silence.ts';

/** Says that this process works on the database, and forgets those that were silent for a day. */
export async function announceWorker(engine: JobEngine, { threads }: { readonly threads: number }): Promise<void> {
  const { db } = engine.connection;
  const heartbeat_at = sql<Date>`clock_timestamp()`;
  await db
    .insertInto('worker')
    .values({ id: engine.id, host: hostname(), process: process.pid, version: yanzhenVersion, threads })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ heartbeat_at }))
    .execute();
  await db.deleteFrom('worker').where('heartbeat_at', '<', sql<Date>`clock_timestamp() - interval '1 day'`).execute();
}

/** Who has said so lately. */
export async function presentWorkers(engine: JobEngine): Promise<WorkerPresence[]> {
  const rows = await engine.connection.db
    .selectFrom('worker')
    .selectAll()
    .where('heartbeat_at', '>', sql<Date>`clock_timestamp() - make_interval(secs => ${2 * silenceSeconds})`)
    .orderBy('started_at')
    .execute();
  return rows.map(({ started_at: startedAt, heartbeat_at: _, ...row }) => ({ ...row, startedAt }));
}

export async function withdrawWorker(engine: JobEngine): Promise<void> {
  await engine.connection.db.deleteFrom('worker').where('id', '=', engine.id).execute();
}

/** Says that the pieces of this process are worked on, and lets go of those that others have taken or nobody wants. */
export async function beatPieces(engine: JobEngine): Promise<void> {
  // Looked at before the query: a piece taken meanwhile is not among its rows.
  const held = [...engine.pieces];
  if (held.length === 0) return;
  const rows = await engine.connection.db
    .updateTable('piece_task')
    .set({ heartbeat_at: sql<Date>`clock_timestamp()` })
    .where('worker', '=', engine.id)
    .where('state', '=', 'active')
    .returning(['workspace_id', 'run_id', 'number', 'attempts'])
    .execute();
  const wanted = new Set(rows.map((row) => `${row.workspace_id}/${row.run_id}/${row.number}/${row.attempts}`));
  for (const [name, controller] of held) if (!wanted.has(name)) controller.abort();
}

/** Runs whose owners ended without closing them. */
export async function dropLeftRuns(engine: JobEngine): Promise<void> {
  await engine.connection.db
    .deleteFrom('piece_run')
    .where('heartbeat_at', '<', sql<Date>`clock_timestamp() - interval '2 minutes'`)
    .execute();
  await sql`delete from held_file f
    where created_at < clock_timestamp() - interval '1 hour'
      and not exists (select from job j where j.workspace_id = f.workspace_id and j.id = f.owner and j.state in ('queued', 'active'))
      and not exists (select from piece_run r where r.workspace_id = f.workspace_id and r.id = f.owner)`.execute(
    engine.connection.db,
  );
}
