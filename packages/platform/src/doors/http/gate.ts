import { UserError } from '@yanzhen/evidence/errors';
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
  /** Comes before everything else: probes, and the watch over all requests. */
  readonly observe?: (app: Hono) => void;
  /** Further addresses: of signing in. */
  readonly extend?: (app: Hono) => void;
}

/** The header and the query parameter that say which workspace a request is about. */
export const workspaceHeader = 'x-yanzhen-workspace';
const workspaceParameter = 'in';

/** The workspace a request names, if any. */
export function namedWorkspace(c: Context): string | undefined {
  return c.req.header(workspaceHeader) ?? c.req.query(workspaceParameter);
}

/** The gate of an installation for one person: everyone who reaches it is its operator. */
export function openGate(parts: HttpParts): Gate {
  return {
    enter(c) {
      const named = namedWorkspace(c);
      if (named === undefined || named === parts.workspace) return Promise.resolve(parts);
      const text = { zh: '这里没有这个工作区。', en: 'There is no such workspace here.' };
      throw new UserError('no-such-workspace', text, { kind: 'absent', found: named });
    },
  };
}
