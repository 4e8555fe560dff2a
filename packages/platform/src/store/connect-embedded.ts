import { join } from 'node:path';
import { Kysely, PGliteDialect } from 'kysely';
import { blobFiles } from './blobs/blob-files.ts';
import { BlobStore } from './blobs/blob-store.ts';
import type { Connection } from './connection.ts';
import { FolderLock } from './folder-lock.ts';
import { PgliteThread } from './pglite/pglite-thread.ts';
import type { Schema } from './schema.ts';

const tendEvery = 60_000;

/** Opens a data folder: takes its lock, starts the database thread. @throws FolderHeldError, UnavailableError */
export async function connectEmbedded(folder: string): Promise<Connection> {
  const lock = await FolderLock.acquire(folder);
  try {
    const thread = await PgliteThread.open(join(folder, 'database'));
    const tending = setInterval(() => void thread.tend().catch(() => {}), tendEvery).unref();
    return {
      kind: 'embedded',
      folder,
      db: new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: thread }) }),
      blobs: new BlobStore(blobFiles(join(folder, 'blobs'))),
      queue: async () => ({ db: (await import('pg-boss')).fromPglite(thread), backend: 'pglite' }),
      announce: (server) => lock.announce(server),
      async close() {
        clearInterval(tending);
        await thread.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
