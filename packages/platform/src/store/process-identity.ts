import { readFile } from 'node:fs/promises';
import { uptime } from 'node:os';

/** Enough of a process to tell it from a later one that got the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the system's own count; null where the system does not tell. */
  readonly started: string | null;
  /** Milliseconds since 1970 at which this was written: what was written before the machine started is dead. */
  readonly wroteAt: number;
}

export async function thisProcess(): Promise<ProcessIdentity> {
  return { pid: process.pid, started: (await processState(process.pid))?.started ?? null, wroteAt: Date.now() };
}

/** Whether the process that wrote the identity still runs on this machine. */
export async function isAlive({ pid, started, wroteAt }: ProcessIdentity): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const bootedAt = Date.now() - uptime() * 1000;
  // A minute's grace for a clock that was set meanwhile.
  if (wroteAt < bootedAt - 60_000) return false;
  const state = await processState(pid);
  if (state === null) return true;
  return !state.zombie && (started === null || state.started === started);
}

/** From Linux's process table; null on other systems. */
async function processState(pid: number): Promise<{ started: string; zombie: boolean } | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (line === null) return null;
  // The name in brackets may itself hold brackets and blanks: fields are counted after the last one.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { started: fields[19]!, zombie: fields[0] === 'Z' };
}
