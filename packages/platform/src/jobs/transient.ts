import { setTimeout as sleep } from 'node:timers/promises';

/** PostgreSQL's codes for what passes: connections, shutting down, too many clients, deadlocks and failed serialisations. */
const passing = /^(08...|57P0[123]|53300|40001|40P01)$/;
const codes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND']);
const words =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/** Whether an error says that the database cannot be reached now, and may be in a moment. */
export function isTransient(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string' && (codes.has(code) || passing.test(code))) return true;
    if (at.name === 'DatabaseAwayError' || words.test(at.message)) return true;
  }
  return false;
}

const first = 250;
const longest = 5_000;
const patience = 10 * 60_000;

/** Does something again, at growing intervals, while the database is away; up to ten minutes. */
export async function persistently<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const began = performance.now();
  for (let pause = first; ; pause = Math.min(longest, 2 * pause)) {
    try {
      return await work();
    } catch (error) {
      if (!isTransient(error) || signal?.aborted || performance.now() - began > patience) throw error;
      await sleep(pause);
    }
  }
}
