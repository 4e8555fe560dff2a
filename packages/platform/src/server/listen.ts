import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { UserError } from '@yanzhen/evidence/errors';
import type { Hono } from 'hono';

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

/** Time that open requests are given to end. */
const grace = 10_000;

/** Listens on this machine only, unless told otherwise. @throws UserError when the port is taken */
export function listen(app: Pick<Hono, 'fetch'>, port: number, hostname = '127.0.0.1'): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port, autoCleanupIncoming: true }, () => {
      resolve({ port: (server.address() as AddressInfo).port, close: () => close(server) });
    }) as Server;
    server.requestTimeout = 0;
    server.on('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? portTaken(port) : error));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), grace);
    // A connection whose request has just been answered stands open for the next one, which must not come any more.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(force);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function portTaken(port: number): UserError {
  return new UserError(
    'port-taken',
    { zh: `端口 ${port} 已被占用。`, en: `Port ${port} is taken.` },
    {
      kind: 'conflict',
      advice: {
        zh: '雁阵可能已在运行：请打开它的地址，或用 --port 换一个端口。',
        en: 'Yanzhen may be running already: open its address, or choose another with --port.',
      },
    },
  );
}
