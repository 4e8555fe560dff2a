import type { Writable } from 'node:stream';
import { sql, type Transaction } from 'kysely';
import { yanzhenVersion } from '../../version.ts';
import type { Connection } from '../connection.ts';
import { DamagedError } from '../errors.ts';
import type { Schema } from '../schema.ts';
import { ArchiveWriter } from './archive.ts';
import { type TableShape, tablesInOrder } from './catalogue.ts';

/** What a backup holds, for who took it. */
export interface BackupReport {
  readonly rows: number;
  readonly blobs: number;
  readonly bytes: number;
  /** Blobs that were damaged or gone before: a backup cannot mend them. */
  readonly damaged: readonly string[];
}

export interface Manifest {
  readonly format: 1;
  readonly version: string;
  readonly createdAt: string;
  /** The migrations that the rows have been through. */
  readonly schema: readonly string[];
}

/** Rows in one entry: few enough to be held at once. */
const rowsAtOnce = 500;

/** Writes the whole store into a sink, as it is at one moment; others go on working. */
export async function backUp(connection: Connection, sink: Writable): Promise<BackupReport> {
  const archive = new ArchiveWriter(sink);
  try {
    const report = await connection.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (transaction) => {
        await archive.add('manifest.json', Buffer.from(JSON.stringify(await manifestOf(transaction))));
        let rows = 0;
        for (const table of await tablesInOrder(transaction)) {
          rows += await addRows(archive, transaction, table);
        }
        return { rows, ...(await addBlobs(archive, connection, transaction)) };
      });
    await archive.end();
    return report;
  } catch (error) {
    archive.abandon(error as Error);
    throw error;
  }
}

async function manifestOf(query: Transaction<Schema>): Promise<Manifest> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(query);
  const createdAt = new Date().toISOString();
  return { format: 1, version: yanzhenVersion, createdAt, schema: rows.map(({ name }) => name) };
}

async function addRows(archive: ArchiveWriter, db: Transaction<Schema>, table: TableShape): Promise<number> {
  const key = table.key.length > 0 ? table.key : table.columns;
  const order = sql.join(key.map((column) => sql.ref(column)));
  await sql`declare backup_rows no scroll cursor for
    select to_jsonb(t)::text as line from ${sql.table(table.name)} t order by ${order}`.execute(db);
  let count = 0;
  for (let part = 0; ; part++) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(rowsAtOnce)} from backup_rows`.execute(db);
    if (rows.length === 0) break;
    const lines = `${rows.map(({ line }) => line).join('\n')}\n`;
    await archive.add(`rows/${table.name}/${String(part).padStart(6, '0')}.jsonl`, Buffer.from(lines));
    count += rows.length;
  }
  await sql`close backup_rows`.execute(db);
  return count;
}

async function addBlobs(archive: ArchiveWriter, { blobs }: Connection, query: Transaction<Schema>) {
  const keys = await query
    .selectFrom('blob')
    .select(['workspace_id', 'hash'])
    .orderBy('workspace_id')
    .orderBy('hash')
    .execute();
  const damaged: string[] = [];
  let bytes = 0;
  for (const { workspace_id: workspace, hash } of keys) {
    try {
      const content = await blobs.get(query, { workspace, hash });
      await archive.add(`blobs/${workspace}/${hash}`, content);
      bytes += content.byteLength;
    } catch (error) {
      if (!(error instanceof DamagedError)) throw error;
      damaged.push(`${workspace}/${hash}`);
    }
  }
  return { blobs: keys.length - damaged.length, bytes, damaged };
}
