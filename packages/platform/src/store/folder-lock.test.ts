import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { FolderHeldError } from './errors.ts';
import { FolderLock, findHolder } from './folder-lock.ts';
import { newFolder, removeFolders } from './testing/folders.ts';

afterAll(removeFolders);

const script = `
  const { FolderLock } = await import(${JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href)});
  try {
    const lock = await FolderLock.acquire(process.argv[1]);
    process.stdout.write('held\\n');
    process.stdin.once('data', async () => { await lock.release(); process.exit(0); });
    process.stdin.resume();
  } catch (error) {
    process.stdout.write(error.name + '\\n');
    process.exit(1);
  }`;

/** A process that takes the folder's lock; the promise tells what came of it. */
function contender(folder: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = once(child.stdout.setEncoding('utf8'), 'data').then(([text]) => String(text).trim());
  return { child, said, ended: once(child, 'exit') };
}

it('lets one process have the folder and tells others who has it', async () => {
  const folder = newFolder();
  const first = contender(folder);
  expect(await first.said).toBe('held');
  const refused = FolderLock.acquire(folder);
  await expect(refused).rejects.toBeInstanceOf(FolderHeldError);
  await expect(refused).rejects.toMatchObject({ holder: { pid: first.child.pid, host: null, server: null } });
  expect(await findHolder(folder)).toMatchObject({ pid: first.child.pid });
  first.child.stdin.write('go\n');
  await first.ended;
  expect(await findHolder(folder)).toBeNull();
  await (await FolderLock.acquire(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

it('takes over from a process that was killed', async () => {
  const folder = newFolder();
  const first = contender(folder);
  expect(await first.said).toBe('held');
  first.child.kill('SIGKILL');
  await first.ended;
  const lock = await FolderLock.acquire(folder);
  expect(await readdir(folder)).toHaveLength(1);
  await lock.release();
});

it('lets exactly one of ten take over a dead process’s folder at the same moment', async () => {
  const folder = newFolder();
  await writeLock(folder, { pid: 2 ** 22 - 7, started: '1' });
  const contenders = Array.from({ length: 10 }, () => contender(folder));
  const said = await Promise.all(contenders.map((each) => each.said));
  expect(said.filter((word) => word === 'held')).toHaveLength(1);
  expect(said.filter((word) => word === 'FolderHeldError')).toHaveLength(9);
  const winner = contenders[said.indexOf('held')]!;
  expect((await findHolder(folder))?.pid).toBe(winner.child.pid);
  winner.child.stdin.write('go\n');
  await Promise.all(contenders.map((each) => each.ended));
});

it('knows a process from a later one with the same number', async () => {
  const folder = newFolder();
  await writeLock(folder, { pid: process.pid, started: 'another time' });
  const sameStart = FolderLock.acquire(folder).then((lock) => lock.release());
  if (process.platform === 'linux') await expect(sameStart).resolves.toBeUndefined();
  else await expect(sameStart).rejects.toBeInstanceOf(FolderHeldError);
  const since = newFolder();
  await writeLock(since, { pid: process.pid, started: null, wroteAt: 1000 });
  const lock = await FolderLock.acquire(since);
  expect(await readdir(since)).toHaveLength(1);
  await lock.release();
});

it('never takes over from a living process on another machine, and says which file to delete', async () => {
  const folder = newFolder();
  const path = await writeLock(folder, { pid: 1, host: 'elsewhere' });
  const refused = FolderLock.acquire(folder);
  await expect(refused).rejects.toMatchObject({ holder: { host: 'elsewhere' } });
  await expect(refused).rejects.toThrow(path);
});

it('judges a lock file without content by the process in its name', async () => {
  const folder = newFolder();
  await writeFile(join(folder, `lock-${2 ** 22 - 7}-0.json`), '');
  await (await FolderLock.acquire(folder)).release();
  await writeFile(join(folder, `lock-${process.ppid}-0.json`), '');
  await expect(FolderLock.acquire(folder)).rejects.toBeInstanceOf(FolderHeldError);
});

it('announces where the server listens, for this user alone to read', async () => {
  const folder = newFolder();
  const lock = await FolderLock.acquire(folder);
  await lock.announce({ port: 4711, token: 'a token' });
  const holder = await findHolder(folder);
  expect(holder).toMatchObject({ pid: process.pid, server: { port: 4711, token: 'a token' } });
  if (process.platform !== 'win32') expect((await stat(holder!.file)).mode & 0o077).toBe(0);
  expect(await readFile(holder!.file, 'utf8')).toContain(hostname());
  await lock.release();
});

async function writeLock(folder: string, content: Record<string, unknown>): Promise<string> {
  const path = join(folder, `lock-${content.pid}-00000000.json`);
  const whole = { started: null, wroteAt: Date.now(), host: hostname(), held: true, server: null, ...content };
  await writeFile(path, JSON.stringify(whole));
  return path;
}
