import type { Field } from '../operations/fields.ts';
import type { Caller } from './caller.ts';

/** Who has signed in does things in her own name: what an input says of its author is replaced. */
export function inCallersName(input: unknown, fields: readonly Field[], caller: Caller | undefined): unknown {
  if (caller === undefined || caller.kind === 'operator' || caller.account === null) return input;
  return fields.some(({ role }) => role === 'author') ? { ...(input as object), author: caller.name } : input;
}
