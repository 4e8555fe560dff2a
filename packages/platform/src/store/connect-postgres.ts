import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { blobRows } from './blobs/blob-rows.ts';
import { BlobStore } from './blobs/blob-store.ts';
import type { Connection } from './connection.ts';
import { UnavailableError } from './errors.ts';
import type { Schema } from './schema.ts';

const oldest = 150000;

/**
 * A host that is cut off in the middle of a transaction would hold its rows for hours: the server is to notice within
 * half a minute, and never to wait for one that stands still inside a transaction.
 */
async function letGoOfTheLost(connection: DatabaseConnection): Promise<void> {
  const settings = {
    tcp_keepalives_idle: '5',
    tcp_keepalives_interval: '3',
    tcp_keepalives_count: '3',
    tcp_user_timeout: '15000',
    idle_in_transaction_session_timeout: '300000',
  };
  const calls = Object.entries(settings).map(([name, value]) => `set_config('${name}', '${value}', false)`);
  await connection.executeQuery(CompiledQuery.raw(`select ${calls.join(', ')}`));
}

/** Connects to a PostgreSQL server, 15 or newer. @throws UnavailableError */
export async function connectPostgres(databaseUrl: string): Promise<Connection> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
  });
  // An idle connection that breaks is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => {});
  // So it would when one breaks between two queries of a transaction: the next of them says so.
  pool.on('connect', (client) => void client.on('error', () => {}));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool, onCreateConnection: letGoOfTheLost }) });
  try {
    await checkVersion(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    kind: 'postgres',
    folder: null,
    db,
    blobs: new BlobStore(blobRows()),
    queue: async () => ({ connectionString: databaseUrl, backend: 'postgres', max: 3 }),
    announce: async () => {},
    close: () => db.destroy(),
  };
}

async function checkVersion(db: Kysely<Schema>): Promise<void> {
  const version = await sql<{ version: number; text: string }>`
    select current_setting('server_version_num')::int as version, current_setting('server_version') as text`
    .execute(db)
    .catch((cause: Error) => {
      throw new UnavailableError(
        {
          zh: `连接不上 PostgreSQL（DATABASE_URL）：${cause.message}`,
          en: `PostgreSQL (DATABASE_URL) cannot be reached: ${cause.message}`,
        },
        { cause },
      );
    });
  const found = version.rows[0]!;
  if (found.version >= oldest) return;
  throw new UnavailableError({
    zh: `PostgreSQL 版本为 ${found.text}，需要 15 或更高。`,
    en: `PostgreSQL is ${found.text}; 15 or newer is needed.`,
  });
}
