import { sql } from 'kysely';
import type { JobEngine } from './job-engine.ts';

/** Jobs of all workspaces that have not ended. */
export async function openJobs({ connection }: JobEngine): Promise<{ queued: number; active: number }> {
  const { rows } = await sql<{ queued: number; active: number }>`
    select count(*) filter (where state = 'queued')::integer as queued,
      count(*) filter (where state = 'active')::integer as active
    from job where state in ('queued', 'active')`.execute(connection.db);
  return rows[0]!;
}
