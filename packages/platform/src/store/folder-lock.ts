import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FolderHeldError } from './errors.ts';
import { writeWhole } from './files.ts';
import { isAlive, type ProcessIdentity, thisProcess } from './process-identity.ts';
import type { FolderHolder, ServerAddress } from './types.ts';

/** What a lock file says. `held` is false while its writer still looks for others. */
interface LockContent extends ProcessIdentity {
  readonly host: string;
  readonly held: boolean;
  readonly server: ServerAddress | null;
}

interface LockFile {
  readonly path: string;
  readonly content: LockContent;
}

const namePattern = /^lock-(\d+)-[0-9a-f-]+\.json$/;

/**
 * The right to use a data folder, held by one process at a time. Each process writes a lock file
 * of its own and then looks for others: whoever sees a living one steps back, so that of two who
 * come at once at least one does. Files of dead processes are deleted. There is no file that two
 * processes write, hence no moment in which one takes away the other's.
 */
export class FolderLock {
  readonly #path: string;
  readonly #content: LockContent;

  private constructor(path: string, content: LockContent) {
    this.#path = path;
    this.#content = content;
  }

  /** @throws FolderHeldError when a living process has it. */
  static async acquire(folder: string): Promise<FolderLock> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const content = { ...(await thisProcess()), host: hostname(), held: false, server: null };
    for (let attempt = 0; ; attempt++) {
      const path = join(folder, `lock-${process.pid}-${randomUUID()}.json`);
      await write(path, content);
      const others = (await livingLocks(folder)).filter((lock) => lock.path !== path);
      if (others.length === 0) {
        const lock = new FolderLock(path, { ...content, held: true });
        await write(path, lock.#content);
        return lock;
      }
      await rm(path, { force: true });
      const holder = others.find((lock) => lock.content.held);
      if (holder !== undefined || attempt >= 50) throw new FolderHeldError(folder, holderOf(holder ?? others[0]!));
      // Both stepped back: whoever waits shorter goes first.
      await sleep(10 + Math.random() * 60);
    }
  }

  /** Writes the server's address into the lock file, for other processes of this user to find. */
  async announce(server: ServerAddress): Promise<void> {
    await write(this.#path, { ...this.#content, server });
  }

  async release(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}

/** Who holds a data folder now; null when nobody does. */
export async function findHolder(folder: string): Promise<FolderHolder | null> {
  const lock = (await livingLocks(folder)).find(({ content }) => content.held);
  return lock === undefined ? null : holderOf(lock);
}

function holderOf({ path, content }: LockFile): FolderHolder {
  const host = content.host === hostname() ? null : content.host;
  return { pid: content.pid, host, server: content.server, file: path };
}

async function write(path: string, content: LockContent): Promise<void> {
  await writeWhole(path, `${JSON.stringify(content)}\n`);
}

/** The lock files of living processes; those of dead ones are deleted on the way. */
async function livingLocks(folder: string): Promise<LockFile[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const living: LockFile[] = [];
  for (const name of names) {
    const match = namePattern.exec(name);
    if (match === null) continue;
    const path = join(folder, name);
    const content = await read(path, Number(match[1]));
    if (content === null) continue;
    if (content.host !== hostname() || (await isAlive(content))) living.push({ path, content });
    else await rm(path, { force: true });
  }
  return living;
}

/** Null when the file has gone. A file whose content a power cut took away is judged by the process in its name. */
async function read(path: string, pid: number): Promise<LockContent | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as LockContent;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    const { mtimeMs } = await stat(path);
    return { pid, started: null, wroteAt: mtimeMs, host: hostname(), held: true, server: null };
  }
}
