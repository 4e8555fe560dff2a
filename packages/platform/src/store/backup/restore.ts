import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { sql, type Transaction } from 'kysely';
import type { Connection } from '../connection.ts';
import { InvalidError, UnavailableError } from '../errors.ts';
import { syncFolder, syncTree } from '../files.ts';
import { migrations } from '../migrations/index.ts';
import type { Schema } from '../schema.ts';
import type { StoreLocation } from '../types.ts';
import { checkArchive, readArchive } from './archive.ts';
import type { Manifest } from './backup.ts';
import { isBlank, type TableShape, tablesInOrder } from './catalogue.ts';

export interface RestoreReport {
  readonly rows: number;
  readonly blobs: number;
  /** When the backup was taken, and by which version. */
  readonly createdAt: string;
  readonly version: string;
}

type Connect = (location: StoreLocation) => Promise<Connection>;

/**
 * Makes a store from a backup: all of it, or nothing. The place must be empty.
 * @throws UnavailableError when the backup is not whole or the place is not empty
 */
export async function restore(location: StoreLocation, path: string, connect: Connect): Promise<RestoreReport> {
  await checkArchive(path);
  return 'folder' in location
    ? await restoreFolder(location.folder, path, connect)
    : await restoreInto(location, path, connect);
}

/** Under another name beside the wanted one, which it gets when it is whole and on the disk. */
async function restoreFolder(wanted: string, path: string, connect: Connect): Promise<RestoreReport> {
  const folder = resolve(wanted);
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (there !== null && there.length > 0) throw notEmpty(folder);
  await mkdir(dirname(folder), { recursive: true });
  const making = `${folder}.${randomUUID()}.restoring`;
  try {
    const report = await restoreInto({ folder: making }, path, connect);
    await syncTree(making);
    await rename(making, folder);
    await syncFolder(dirname(folder));
    return report;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function restoreInto(location: StoreLocation, path: string, connect: Connect): Promise<RestoreReport> {
  const connection = await connect(location);
  try {
    return await connection.db.transaction().execute(async (transaction) => {
      if (!(await isBlank(transaction))) throw notEmpty('DATABASE_URL');
      return await fill(connection, transaction, path);
    });
  } finally {
    await connection.close();
  }
}

/** Everything in one transaction: the schema as the backup has it, its rows and bytes, and the steps that are newer. */
async function fill(connection: Connection, transaction: Transaction<Schema>, path: string): Promise<RestoreReport> {
  let manifest: Manifest | undefined;
  let tables: TableShape[] = [];
  let rows = 0;
  let blobs = 0;
  for await (const { name, bytes } of readArchive(path)) {
    const [kind, first = '', second = ''] = name.split('/');
    if (name === 'manifest.json') {
      manifest = JSON.parse(Buffer.from(bytes).toString()) as Manifest;
      tables = await makeSchema(transaction, manifest);
    } else if (kind === 'rows') rows += await insertRows(transaction, tables, first, bytes);
    else if (kind === 'blobs') {
      await connection.blobs.lay(transaction, { workspace: first, hash: second }, bytes);
      blobs++;
    }
  }
  if (manifest === undefined) throw new InvalidError({ zh: '这不是雁阵的备份。', en: 'This is no backup of Yanzhen.' });
  await takeSteps(transaction, Object.keys(migrations).slice(manifest.schema.length));
  // Whoever did it is gone; workers find it waiting.
  await sql`update job set state = 'queued', doing = null, fraction = 0 where state = 'active'`.execute(transaction);
  return { rows, blobs, createdAt: manifest.createdAt, version: manifest.version };
}

async function makeSchema(transaction: Transaction<Schema>, { schema }: Manifest): Promise<TableShape[]> {
  const known = Object.keys(migrations);
  if (schema.some((step, at) => step !== known[at])) throw newer();
  await sql`create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(
    transaction,
  );
  await sql`create table kysely_migration_lock (id varchar(255) primary key, is_locked integer not null default 0)`.execute(
    transaction,
  );
  await sql`insert into kysely_migration_lock (id, is_locked) values ('migration_lock', 0)`.execute(transaction);
  await takeSteps(transaction, schema);
  const tables = await tablesInOrder(transaction);
  // What steps put in themselves comes with the rows.
  for (const { name } of [...tables].reverse()) await sql`delete from ${sql.table(name)}`.execute(transaction);
  return tables;
}

async function takeSteps(transaction: Transaction<Schema>, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await migrations[name]!.up(transaction);
    await sql`insert into kysely_migration (name, timestamp) values (${name}, ${new Date().toISOString()})`.execute(
      transaction,
    );
  }
}

async function insertRows(
  transaction: Transaction<Schema>,
  tables: readonly TableShape[],
  name: string,
  bytes: Uint8Array,
) {
  const table = tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw newer();
  const lines = Buffer.from(bytes).toString().split('\n').slice(0, -1);
  const columns = sql.join(table.columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(name)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(name)}, ${`[${lines.join(',')}]`}::jsonb)`.execute(
    transaction,
  );
  return lines.length;
}

function newer(): UnavailableError {
  return new UnavailableError({
    zh: '这个备份由更新版本的雁阵写成，本版本不能恢复。请升级后再试。',
    en: 'This backup was written by a newer version of Yanzhen; this one cannot restore it. Please upgrade.',
  });
}

function notEmpty(place: string): UnavailableError {
  return new UnavailableError({
    zh: `${place} 不是空的。备份只恢复到空文件夹或空数据库，以免覆盖已有数据。`,
    en: `${place} is not empty. A backup is restored into an empty folder or database only, so that nothing is overwritten.`,
  });
}
