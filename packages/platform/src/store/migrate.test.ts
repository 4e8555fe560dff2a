import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { arrowCodec } from './arrow-codec.ts';
import { connectEmbedded } from './connect-embedded.ts';
import { connectPostgres } from './connect-postgres.ts';
import { hashJson } from './json.ts';
import { migrations } from './migrations/index.ts';
import { openStore, schemaState } from './open.ts';
import { overDialects } from './testing/dialects.ts';
import { newFolder } from './testing/folders.ts';
import { sampleDataset } from './testing/sample-dataset.ts';
import type { StoreLocation } from './types.ts';

const [first, ...later] = Object.keys(migrations) as [string, ...string[]];

/** A store as the first released schema had it, with a dataset, a setting and a job that waits. */
async function firstStore(location: StoreLocation): Promise<void> {
  const connection =
    'folder' in location ? await connectEmbedded(location.folder) : await connectPostgres(location.databaseUrl);
  const { facts, info } = sampleDataset('old', 42);
  const { id, version: _, hash: __, quality, ...meta } = info;
  const bytes = await arrowCodec.encode(facts);
  const hash = await arrowCodec.hash(facts);
  await connection.db.transaction().execute(async (query) => {
    await sql`create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(
      query,
    );
    await sql`create table kysely_migration_lock (id varchar(255) primary key, is_locked integer not null default 0)`.execute(
      query,
    );
    await sql`insert into kysely_migration_lock values ('migration_lock', 0)`.execute(query);
    await sql`insert into kysely_migration values (${first}, '2026-01-01T00:00:00.000Z')`.execute(query);
    await migrations[first]!.up(query);
    await sql`insert into workspace (id) values ('local')`.execute(query);
    await sql`insert into dataset (workspace_id, id) values ('local', ${id})`.execute(query);
    await connection.blobs.put(query, { workspace: 'local', hash }, async () => bytes);
    await sql`insert into dataset_version (workspace_id, dataset_id, version, hash, description_hash, meta, quality)
      values ('local', ${id}, 1, ${hash}, ${hashJson(meta)}, ${JSON.stringify({ id, ...meta })}::jsonb, ${JSON.stringify(quality)}::jsonb)`.execute(
      query,
    );
    await sql`insert into setting (workspace_id, id, value) values ('local', 'kept', '{"n": 1}')`.execute(query);
    await sql`insert into job (workspace_id, id, kind, input, state) values ('local', 'j', 'echo', '"hello"', 'queued')`.execute(
      query,
    );
  });
  await connection.close();
}

overDialects('migrations', (dialect) => {
  it('lead from the first schema with data in it to the newest', async () => {
    const location = dialect.kind === 'embedded' ? { folder: newFolder() } : await dialect.place();
    await firstStore(location);
    expect(await schemaState(location)).toEqual({ taken: [first], pending: later, unknown: [] });
    const store = await openStore(location);
    const { facts, info } = await store.datasets.load('old');
    expect([facts.value[0], facts.value[1], info.title.zh]).toEqual([42, 2.5, '样例']);
    expect((await store.settings.get('kept'))!.value).toEqual({ n: 1 });
    expect(await store.jobs.get('j')).toMatchObject({ state: 'queued', priority: 0, input: 'hello' });
    expect((await store.examine()).findings.find(({ check }) => check === 'schema')).toMatchObject({ level: 'ok' });
    expect((await store.datasets.save(sampleDataset('old', 43))).info.version).toBe(2);
    await store.close();
    expect((await schemaState(location)).pending).toEqual([]);
  }, 120_000);
});
