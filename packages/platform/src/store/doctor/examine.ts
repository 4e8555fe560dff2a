import type { JobEngine } from '../../jobs/job-engine.ts';
import { recoverJobs } from '../../jobs/job-recovery.ts';
import type { Connection } from '../connection.ts';
import { lookAtBlobs } from './blobs.ts';
import { lookAtJobs } from './jobs.ts';
import { lookAtClock, lookAtDisk } from './machine.ts';
import { lookForOrphans } from './orphans.ts';
import { lookAtIsolation, lookAtSchema } from './schema.ts';
import type { Examination, Finding } from './types.ts';

const order = ['ok', 'warning', 'error'] as const;

/** Looks at everything, one check after the other, and mends what can be mended where that is wanted. */
export async function examine(
  connection: Connection,
  engine: JobEngine,
  { mend = false }: { readonly mend?: boolean } = {},
): Promise<Examination> {
  const { db } = connection;
  // The queue's own tables are asked too.
  await engine.ready();
  const findings: Finding[] = [
    await lookAtSchema(db),
    await lookAtIsolation(db),
    await lookAtBlobs(connection),
    await lookForOrphans(connection, mend),
    await lookAtJobs(connection, mend ? () => recoverJobs(engine) : undefined),
    await lookAtDisk(connection),
    await lookAtClock(db),
  ];
  const worst = Math.max(...findings.map(({ level, mended }) => (mended ? 0 : order.indexOf(level))));
  return { level: order[worst]!, findings };
}
