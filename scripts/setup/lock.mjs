import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './running.mjs';
import { say } from './say.mjs';

/** A lock without a process number is being written, unless it has been so for this long (milliseconds). */
const writingTime = 5_000;

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0) return !isAlive(pid);
    return Date.now() - statSync(file).mtimeMs > writingTime;
  } catch {
    return false;
  }
}

/** Moves an abandoned lock away; a rename succeeds for one process only. */
function clear(file) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  rmSync(aside, { force: true });
}

/**
 * Runs `work` while no other set-up of this clone runs; waits for one that does.
 * @param {string} root
 * @param {() => Promise<void>} work
 */
export async function withSetUpLock(root, work) {
  const file = join(root, '.setup.lock');
  let hasSaid = false;
  while (!take(file)) {
    if (isAbandoned(file)) clear(file);
    else if (!hasSaid) {
      say('另一个进程正在准备，等待中……', 'Another process is setting up; waiting…');
      hasSaid = true;
    }
    await wait(100);
  }
  const release = () => rmSync(file, { force: true });
  // Leaving by process.exit lets the programs that set-up started be ended too.
  const leave = () => process.exit(130);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, leave);
  process.once('exit', release);
  try {
    await work();
  } finally {
    release();
    process.off('exit', release);
    for (const signal of signals) process.off(signal, leave);
  }
}
