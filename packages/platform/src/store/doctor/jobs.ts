import { sql } from 'kysely';
import { silenceSeconds } from '../../jobs/silence.ts';
import type { Connection } from '../connection.ts';
import type { Finding } from './types.ts';

/** Jobs that say they are done by somebody who is silent, and waiting ones that nobody will be told of. */
export async function lookAtJobs({ db, kind }: Connection, recover?: () => Promise<number>): Promise<Finding> {
  const { rows } = await sql<{ queued: number; active: number; silent: number; untold: number }>`
    select count(*) filter (where state = 'queued')::integer as queued,
      count(*) filter (where state = 'active')::integer as active,
      count(*) filter (where state = 'active' and heartbeat_at < clock_timestamp() - make_interval(secs => ${2 * silenceSeconds}))::integer as silent,
      count(*) filter (where state = 'queued' and created_at < clock_timestamp() - interval '1 minute' and not exists (
        select from yanzhen_queue.job m where m.name = 'work' and m.data->>'id' = job.id and m.state in ('created', 'retry')))::integer as untold
    from job where state in ('queued', 'active')`.execute(db);
  const { queued, active, silent, untold } = rows[0]!;
  // Embedded, the server that holds the folder beats for nobody but itself, and takes over at its start.
  const left = kind === 'embedded' ? 0 : silent + untold;
  const said = {
    zh: `${queued} 个任务在等待，${active} 个在进行`,
    en: `${queued} jobs wait, ${active} are being done`,
  };
  if (left === 0) return { check: 'jobs', level: 'ok', text: { zh: `${said.zh}。`, en: `${said.en}.` } };
  const mended = recover === undefined ? 0 : await recover();
  return {
    check: 'jobs',
    level: 'warning',
    text: { zh: `${said.zh}，其中 ${left} 个无人在做。`, en: `${said.en}; nobody is doing ${left} of them.` },
    ...(mended > 0
      ? { mended: true }
      : {
          advice: {
            zh: '启动服务或 yanzhen worker，它们会接手；或用 --mend。',
            en: 'Start the server or yanzhen worker, which take them over; or use --mend.',
          },
        }),
  };
}
