import { type Selectable, sql, type Transaction } from 'kysely';
import type { Schema } from '../store/schema.ts';
import { enterTenant } from '../store/tenant.ts';
import { type JobEngine, queueName } from './job-engine.ts';
import { ofJob } from './job-rows.ts';
import { pauseBefore } from './job-runner.ts';
import { silenceSeconds } from './silence.ts';

/** A job whose process died under it this often is not tried again: it may be what kills it. */
const mostAttempts = 3;

const interrupted = {
  zh: `运行这个任务的程序多次中断（${mostAttempts} 次），没有再试。请检查内存等资源后重新提交。`,
  en: `The program doing this job ended under it ${mostAttempts} times; it was not tried again. Check memory and the like, then submit it anew.`,
};

/**
 * Takes over what ended processes left behind. Embedded, nobody but this process can hold a job;
 * with a server, a job is abandoned when its worker has been silent for half a minute, or as long as is set.
 * @returns how many jobs were taken over
 */
export async function recoverJobs(engine: JobEngine): Promise<number> {
  await engine.ready();
  const embedded = engine.connection.kind === 'embedded';
  const silent = sql<boolean>`heartbeat_at < clock_timestamp() - make_interval(secs => ${2 * silenceSeconds})`;
  // Nobody will be told of it: the process that was, or that submitted it to do it itself, ended before it claimed it.
  const unclaimed = sql<boolean>`not exists (select from yanzhen_queue.job m where m.name = ${queueName}
    and m.data->>'id' = job.id and m.state in ('created', 'retry'))
    and created_at < clock_timestamp() - make_interval(secs => ${2 * silenceSeconds})`;
  return await engine.connection.db.transaction().execute(async (transaction) => {
    const abandoned = await transaction
      .selectFrom('job')
      .select(['workspace_id', 'id', 'state', 'attempts', 'cancel_requested', 'priority'])
      .where((is) =>
        embedded
          ? is('state', 'in', ['active', 'queued'])
          : is.or([is.and([is('state', '=', 'active'), silent]), is.and([is('state', '=', 'queued'), unclaimed])]),
      )
      .forUpdate()
      .skipLocked()
      .execute();
    const others = abandoned.filter(({ workspace_id, id }) => !engine.running.has(`${workspace_id}/${id}`));
    for (const row of others) await takeOver(engine, transaction, row);
    return others.length;
  });
}

type Abandoned = Pick<
  Selectable<Schema['job']>,
  'workspace_id' | 'id' | 'attempts' | 'cancel_requested' | 'state' | 'priority'
>;

async function takeOver(engine: JobEngine, transaction: Transaction<Schema>, row: Abandoned): Promise<void> {
  const { workspace_id: workspace, id } = row;
  const job = ofJob(transaction, { workspace, id });
  const finished_at = sql<Date>`clock_timestamp()`;
  if (row.cancel_requested) await job.set({ state: 'cancelled', finished_at }).execute();
  else if (row.state === 'active' && row.attempts >= mostAttempts) {
    await job.set({ state: 'interrupted', error: JSON.stringify(interrupted), finished_at }).execute();
  } else {
    await job.set({ state: 'queued', doing: null, fraction: 0 }).execute();
    await enterTenant(transaction, workspace);
    const after = row.state === 'active' && engine.connection.kind === 'postgres' ? pauseBefore(row.attempts + 1) : 0;
    await engine.send(transaction, { workspace, id }, { after, priority: row.priority });
    await sql`select set_config('role', 'none', true)`.execute(transaction);
  }
  engine.changed(workspace, id);
}
