import { randomUUID } from 'node:crypto';
import type { HttpParts } from './parts.ts';

/** Writes a fault of ours to the log, with its stack. @returns the id under which it stands there */
export function logFault({ log }: Pick<HttpParts, 'log'>, error: unknown): string {
  const id = randomUUID().slice(0, 8);
  log(`${new Date().toISOString()} ${id} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return id;
}
