import type { Kysely } from 'kysely';
import type { ConstructorOptions } from 'pg-boss';
import type { BlobStore } from './blobs/blob-store.ts';
import type { Schema } from './schema.ts';
import type { ServerAddress, Store } from './types.ts';

/** What differs between PGlite in a folder and a PostgreSQL server. */
export interface Connection {
  readonly kind: Store['kind'];
  readonly folder: string | null;
  /** With the owner's rights: for migrations, and for what the queue does across workspaces. */
  readonly db: Kysely<Schema>;
  readonly blobs: BlobStore;
  /** How pg-boss reaches the same database. It is loaded when the queue is first used, not at each start. */
  queue(): Promise<Pick<ConstructorOptions, 'db' | 'backend' | 'connectionString' | 'max'>>;
  announce(server: ServerAddress): Promise<void>;
  close(): Promise<void>;
}
