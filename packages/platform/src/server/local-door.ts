import { PassThrough, Readable } from 'node:stream';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import type { Store } from '../store/index.ts';

/**
 * What the operator's commands ask of the server that holds the data folder: a backup, an examination. Only from this
 * machine, and with the token that stands in the folder's lock file, which nobody but its owner can read.
 */
export function addLocalDoor(app: Hono, store: Store, token: string, log: (line: string) => void): void {
  const mayEnter = (c: Context) =>
    c.req.header('x-yanzhen-token') === token && /^(127\.|::1$|::ffff:127\.)/.test(getConnInfo(c).remote.address ?? '');
  app.post('/local/examine', async (c) => {
    if (!mayEnter(c)) return c.text('', 404);
    return c.json(await store.examine({ mend: c.req.query('mend') === '1' }));
  });
  app.post('/local/backup', (c) => {
    if (!mayEnter(c)) return c.text('', 404);
    const sink = new PassThrough();
    // The archive is checked at the other end: without its last entry it is no backup.
    store.backUp(sink).catch((error: Error) => {
      log(`${new Date().toISOString()} a backup failed: ${error.message}`);
      sink.destroy(error);
    });
    return c.body(Readable.toWeb(sink) as ReadableStream, 200, { 'Content-Type': 'application/gzip' });
  });
}
