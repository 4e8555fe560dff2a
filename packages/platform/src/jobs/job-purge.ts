import { sql, type Transaction } from 'kysely';
import type { Schema } from '../store/schema.ts';

/** Deletes the jobs of a workspace that ended longer ago than this; what they left as a result is swept. @returns how many */
export async function purgeJobs(transaction: Transaction<Schema>, workspace: string, days: number): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('job')
    .where('workspace_id', '=', workspace)
    .where('state', 'not in', ['queued', 'active'])
    .where('finished_at', '<', sql<Date>`clock_timestamp() - make_interval(days => ${days})`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
