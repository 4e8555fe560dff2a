import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { commandFile } from './running.ts';

export interface WorkerProcess {
  readonly pid: number;
  /** SIGKILL, as when a machine falls over. */
  kill(): Promise<void>;
  /** As an operator stops it. @returns its exit code */
  stop(): Promise<number | null>;
}

interface WorkerStart {
  readonly databaseUrl: string;
  readonly threads?: number;
  readonly jobs?: number;
  /** In a namespace of the network, as on another host. */
  readonly namespace?: string;
}

/** `yanzhen worker` as a process of its own, with folders of its own, as on another host. Resolves once it is ready. */
export async function startWorker({
  databaseUrl,
  threads = 1,
  jobs = 2,
  namespace,
}: WorkerStart): Promise<WorkerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'yanzhen-worker-'));
  const options = ['--threads', String(threads), '--jobs', String(jobs), '--lang', 'en'];
  const command = [process.execPath, commandFile, 'worker', ...options];
  const [program, ...args] = namespace === undefined ? command : ['ip', 'netns', 'exec', namespace, ...command];
  const env = {
    ...process.env,
    ...{ DATABASE_URL: databaseUrl, TMPDIR: folder, YANZHEN_DATA: join(folder, 'data') },
    YANZHEN_SILENCE_SECONDS: '4',
  };
  const child = spawn(program!, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  await ready(child, ended);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null) child.kill(signal);
    return (await ended)[0];
  };
  return { pid: child.pid!, kill: () => end('SIGKILL').then(() => undefined), stop: () => end('SIGTERM') };
}

async function ready(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const lines = createInterface(child.stdout!);
  const said = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line.includes('ready')) resolve();
    });
  });
  await Promise.race([said, ended.then(() => Promise.reject(new Error('The worker ended before it was ready.')))]);
}
