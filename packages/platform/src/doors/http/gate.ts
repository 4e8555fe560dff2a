import type { Context, Hono } from 'hono';
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

/** What stands before the operations: the gate, and with it what else the installation has. */
export interface Front {
  readonly gate: Gate;
  /** As browsers see the server, where that is not a local address. */
  readonly url?: string;
  /** Further addresses: of signing in. */
  readonly extend?: (app: Hono) => void;
}

/** The gate of an installation for one person: everyone who reaches it is its operator. */
export function openGate(parts: HttpParts): Gate {
  return { enter: () => Promise.resolve(parts) };
}
