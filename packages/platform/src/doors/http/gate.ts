import type { Context } from 'hono';
import type { Operation } from '../../operations/operation.ts';
import type { HttpParts } from './parts.ts';

/** Stands before every operation: who asks, in which workspace, and whether she may. */
export interface Gate {
  /**
   * The parts of the workspace the request is about, with its caller.
   * @throws UserError when she may not call the operation there
   */
  enter(c: Context, operation: Pick<Operation, 'name' | 'effect' | 'needs'>): Promise<HttpParts>;
}

/** The gate of an installation for one person: everyone who reaches it is its operator. */
export function openGate(parts: HttpParts): Gate {
  return { enter: () => Promise.resolve(parts) };
}
