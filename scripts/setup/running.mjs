import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = (root) => join(root, 'node_modules', '.yanzhen-running');

/** A dead process that its parent has not asked about yet still has its number; containers often keep such. */
function isZombie(pid) {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Whether a process with this number runs. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Process numbers are used again; where the system tells a process's command, it must be ours. */
function isOurs(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('yanzhen');
  } catch {
    return true;
  }
}

/**
 * Notes that this process runs from the clone's installed packages, until it exits.
 * @param {string} root
 */
export function announceRunning(root) {
  const file = join(folder(root), String(process.pid));
  try {
    mkdirSync(folder(root), { recursive: true });
    writeFileSync(file, process.argv.slice(2).join(' '));
  } catch {
    return; // A clone that cannot be written cannot be reinstalled either.
  }
  process.on('exit', () => rmSync(file, { force: true }));
}

/**
 * The processes that run from the clone's installed packages now; forgets those that have died.
 * @param {string} root
 * @returns {number[]}
 */
export function runningProcesses(root) {
  let names;
  try {
    names = readdirSync(folder(root));
  } catch {
    return [];
  }
  return names.map(Number).filter((pid) => {
    if (pid === process.pid) return false;
    if (isAlive(pid) && isOurs(pid)) return true;
    rmSync(join(folder(root), String(pid)), { force: true });
    return false;
  });
}
