import { fieldsOf } from '../operations/fields.ts';
import type { Operation } from '../operations/operation.ts';
import type { AuditEvent, AuditRepository } from '../store/accounts/index.ts';
import type { Caller } from './caller.ts';

/** Characters of an input that the log keeps. */
const longest = 2000;

/**
 * Runs something that changes what is stored, and tells the log: before it, so that nothing is changed that the log does
 * not know of, and after it, when it failed.
 */
export async function audited<T>(
  log: AuditRepository,
  caller: Caller,
  operation: Operation,
  input: unknown,
  run: () => Promise<T>,
): Promise<T> {
  const event = eventOf(caller, operation, input);
  const { number } = await log.append({ ...event, outcome: 'begun' });
  try {
    return await run();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await log.append({
      ...event,
      outcome: 'failed',
      detail: JSON.stringify({ of: number, why: why.slice(0, longest) }),
    });
    throw error;
  }
}

/** Tells the log that somebody took a whole result away as a file. */
export async function auditExport(
  log: AuditRepository,
  caller: Caller,
  operation: Operation,
  input: unknown,
  format: string,
): Promise<void> {
  const event = eventOf(caller, operation, input);
  await log.append({ ...event, action: `export ${format}: ${operation.name}`, outcome: 'done' });
}

function eventOf({ name, account, address }: Caller, operation: Operation, input: unknown): AuditEvent {
  return {
    ...{ caller: name, account, address: address ?? null },
    ...{ action: operation.name, outcome: 'begun', detail: detailOf(operation, input) },
  };
}

/** The input as it may be kept: without secrets, files by name and size, the long cut short. */
function detailOf(operation: Operation, input: unknown): string {
  const secrets = fieldsOf(operation.input).flatMap(({ name, role }) => (role === 'secret' ? [name] : []));
  const text = JSON.stringify(input, (key, value: unknown) => {
    if (secrets.includes(key)) return undefined;
    if (typeof value !== 'object' || value === null || !('path' in value && 'bytes' in value)) return value;
    const { name, bytes } = value as { name?: unknown; bytes: unknown };
    return { name, bytes };
  });
  return text === undefined || text.length <= longest ? (text ?? '') : `${text.slice(0, longest)}…`;
}
