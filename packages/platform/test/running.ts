import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningServer, serve } from '../src/server/index.ts';

export const commandFile = fileURLToPath(new URL('../src/doors/cli/main.ts', import.meta.url));

export interface TestServer extends RunningServer {
  readonly folder: string;
  /** What the server wrote to its log. */
  readonly log: string[];
}

/** A server on a folder of its own, with the demo unless told otherwise. */
export async function testServer(options: { withoutDemo?: boolean } = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'yanzhen-test-'));
  const log: string[] = [];
  const running = await serve({ location: { folder }, port: 0, log: (line) => log.push(line), ...options });
  const close = async () => {
    await running.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...running, folder, log, close };
}

export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a process of its own. */
export function yanzhen(args: readonly string[], environment: Record<string, string> = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    const env = { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '', ...environment };
    const options = { env, maxBuffer: 256 * 1024 * 1024 };
    execFile(process.execPath, [commandFile, ...args], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
