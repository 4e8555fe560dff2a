import { UserError } from '@yanzhen/evidence/errors';
import { Hono } from 'hono';
import { operationJobHandlers, pieceHandler } from '../doors/http/index.ts';
import { defaultWorkspace, type StoreLocation } from '../store/index.ts';
import { listen } from './listen.ts';
import { addProbes, type Log, Metrics, openLog } from './observe/index.ts';
import { openPatiently } from './open-patiently.ts';
import { workspaceParts } from './workspace-parts.ts';

export interface WorkerOptions {
  readonly location: StoreLocation;
  /** Pieces at a time, and threads to do them; as many as the machine has cores unless told. */
  readonly threads?: number;
  /** Jobs at a time. */
  readonly jobs?: number;
  readonly log?: Log;
  /** Where probes and Prometheus find it; nowhere unless told. */
  readonly probes?: { readonly port: number; readonly host?: string };
}

export interface RunningWorker {
  readonly threads: number;
  /** Where it answers probes. */
  readonly port: number | null;
  /** Gives back what it is doing and closes the store. */
  close(): Promise<void>;
}

/** Takes jobs and pieces from a database that several hosts share. @throws UserError where the store is a folder */
export async function work(options: WorkerOptions): Promise<RunningWorker> {
  const { location, threads, jobs = 2, log = openLog('text'), probes } = options;
  if ('folder' in location) throw noServer();
  const store = await openPatiently(location, log);
  try {
    const workspaces = await workspaceParts(store, log.line, threads);
    const { pool } = workspaces.of(defaultWorkspace);
    const workers = await store.work(operationJobHandlers(workspaces.of), {
      concurrency: jobs,
      pieces: { handler: pieceHandler(workspaces.of), concurrency: pool.threads },
    });
    void pool.warm().catch(() => {});
    let isEnding = false;
    const observed = { store, metrics: new Metrics(store), log, isEnding: () => isEnding };
    const listener = probes && (await answerProbes(observed, probes));
    return {
      threads: pool.threads,
      port: listener?.port ?? null,
      async close() {
        isEnding = true;
        log.event('ending', {});
        await workers.stop();
        await listener?.close();
        await workspaces.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function answerProbes(observed: Parameters<typeof addProbes>[1], { port, host }: { port: number; host?: string }) {
  const app = new Hono();
  addProbes(app, observed);
  return listen(app, port, host);
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
