import { UserError } from '@yanzhen/evidence/errors';
import { operationJobHandlers, pieceHandler } from '../doors/http/index.ts';
import { defaultWorkspace, openStore, type StoreLocation } from '../store/index.ts';
import { workspaceParts } from './workspace-parts.ts';

export interface WorkerOptions {
  readonly location: StoreLocation;
  /** Pieces at a time, and threads to do them; as many as the machine has cores unless told. */
  readonly threads?: number;
  /** Jobs at a time. */
  readonly jobs?: number;
  readonly log?: (line: string) => void;
}

export interface RunningWorker {
  readonly threads: number;
  /** Gives back what it is doing and closes the store. */
  close(): Promise<void>;
}

/** Takes jobs and pieces from a database that several hosts share. @throws UserError where the store is a folder */
export async function work({ location, threads, jobs = 2, log }: WorkerOptions): Promise<RunningWorker> {
  if ('folder' in location) throw noServer();
  const store = await openStore(location);
  try {
    const tell = log ?? ((line: string) => void process.stderr.write(`${line}\n`));
    const workspaces = await workspaceParts(store, tell, threads);
    const { pool } = workspaces.of(defaultWorkspace);
    const workers = await store.work(operationJobHandlers(workspaces.of), {
      concurrency: jobs,
      pieces: { handler: pieceHandler(workspaces.of), concurrency: pool.threads },
    });
    void pool.warm().catch(() => {});
    return {
      threads: pool.threads,
      async close() {
        await workers.stop();
        await workspaces.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function noServer(): UserError {
  return new UserError(
    'worker-needs-server',
    {
      zh: '工作进程需要一个 PostgreSQL 数据库；数据文件夹只能由一个进程使用。',
      en: 'A worker needs a PostgreSQL database: a data folder belongs to one process.',
    },
    {
      advice: {
        zh: '请设置 DATABASE_URL，与服务的相同；单机使用时服务自己会做任务。',
        en: 'Set DATABASE_URL to the server’s. On one machine the server does the jobs itself.',
      },
    },
  );
}
