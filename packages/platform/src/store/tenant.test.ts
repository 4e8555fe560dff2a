import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { InvalidError, NotFoundError } from './errors.ts';
import { openStore } from './open.ts';
import type { Queries } from './schema.ts';
import { overDialects } from './testing/dialects.ts';
import { sampleDataset } from './testing/sample-dataset.ts';
import { sampleTable } from './testing/sample-table.ts';
import type { Store } from './types.ts';

const tables = [
  'dataset',
  'dataset_version',
  'io_table',
  'io_table_version',
  'blob',
  'blob_chunk',
  'mapping',
  'region_group',
  'setting',
  'job',
] as const;

overDialects('workspaces', (dialect) => {
  let store: Store;
  let hash: string;
  let tableHash: string;
  let job: string;
  beforeAll(async () => {
    store = await openStore(await dialect.place());
    hash = (await store.in('alpha').datasets.save(sampleDataset('secret', 42))).info.hash;
    tableHash = (await store.in('alpha').tables.save(sampleTable('secret'))).info.hash;
    await store.in('alpha').settings.save('key', 'alpha’s');
    await store.in('alpha').mappings.save('key', {});
    await store.in('alpha').groups.save('key', { name: { zh: '组', en: 'group' }, scheme: 'gbt2260', regions: [] });
    job = await store.in('alpha').jobs.submit('anything', {});
  });
  afterAll(() => store.close());
  const inside = <T>(workspace: string, fn: (queries: Queries) => Promise<T>) =>
    store.transaction(workspace, ({ queries }) => fn(queries));

  it('show another workspace nothing, by id or by content', async () => {
    const beta = store.in('beta');
    expect(await beta.datasets.list()).toEqual([]);
    await expect(beta.datasets.load('secret')).rejects.toBeInstanceOf(NotFoundError);
    await expect(beta.datasets.load(hash)).rejects.toBeInstanceOf(NotFoundError);
    expect(await beta.tables.list()).toEqual([]);
    await expect(beta.tables.load('secret')).rejects.toBeInstanceOf(NotFoundError);
    await expect(beta.tables.load(tableHash)).rejects.toBeInstanceOf(NotFoundError);
    expect(await beta.settings.get('key')).toBeNull();
    expect(await beta.jobs.get(job)).toBeNull();
    expect(await beta.jobs.cancel(job)).toBe(false);
  });

  it('hide rows even from queries that forget to say whose they want', async () => {
    for (const table of tables) {
      const count = (workspace: string) =>
        inside(workspace, (queries) => queries.selectFrom(table).select(sql<number>`count(*)::int`.as('n')).execute());
      expect(await count('beta'), table).toEqual([{ n: 0 }]);
      // Bytes are files in a folder, rows on a server.
      if (table !== 'blob_chunk' || dialect.kind === 'postgres')
        expect(await count('alpha'), table).toEqual([{ n: table.startsWith('blob') ? 2 : 1 }]);
    }
    const names = await inside('beta', (queries) => queries.selectFrom('workspace').select('id').execute());
    expect(names).toEqual([{ id: 'beta' }]);
  });

  it('change no row of another workspace', async () => {
    for (const table of tables) {
      const deleted = await inside('beta', (queries) => queries.deleteFrom(table).executeTakeFirst());
      expect(deleted.numDeletedRows, table).toBe(0n);
    }
    const updated = await inside('beta', (queries) =>
      queries.updateTable('setting').set({ value: '"beta’s"' }).executeTakeFirst(),
    );
    expect(updated.numUpdatedRows).toBe(0n);
    expect((await store.in('alpha').settings.get('key'))!.value).toBe('alpha’s');
  });

  it('refuse rows written in another’s name, new or moved', async () => {
    const insert = inside('beta', (queries) =>
      queries.insertInto('setting').values({ workspace_id: 'alpha', id: 'forged', value: '1' }).execute(),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
    await store.in('beta').settings.save('own', 1);
    const move = inside('beta', (queries) => queries.updateTable('setting').set({ workspace_id: 'alpha' }).execute());
    await expect(move).rejects.toThrow(/row-level security/);
  });

  it('run under a role that is no superuser, cannot bypass and sees neither queue nor migrations', async () => {
    const { rows } = await inside('beta', (queries) =>
      sql<{ role: string; free: boolean }>`
        select current_user as role, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user`.execute(
        queries,
      ),
    );
    expect(rows).toEqual([{ role: 'yanzhen_tenant', free: false }]);
    for (const table of ['yanzhen_queue.job', 'public.kysely_migration']) {
      await expect(
        inside('beta', (queries) => sql.raw(`select * from ${table}`).execute(queries)),
        table,
      ).rejects.toThrow(/permission denied/);
    }
  });

  it('have the row-level security on every table they may touch and the workspace first in every key', async () => {
    const { rows } = await inside('beta', (queries) =>
      sql<{ name: string; secured: boolean; first: string }>`
        select c.relname as name, c.relrowsecurity as secured, a.attname as first
        from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'
          and has_any_column_privilege(c.oid, 'select, insert, update')
        order by 1`.execute(queries),
    );
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining([...tables, 'workspace']));
    for (const { name, secured, first } of rows) {
      expect(secured, name).toBe(true);
      expect(first, name).toBe(name === 'workspace' ? 'id' : 'workspace_id');
    }
  });

  it('keep the same content once each, and removing one leaves the other', async () => {
    await store.in('gamma').datasets.save(sampleDataset('secret', 42));
    expect((await store.in('gamma').datasets.load(hash)).facts.value[0]).toBe(42);
    await store.in('gamma').datasets.remove('secret');
    await store.sweep();
    expect((await store.in('alpha').datasets.load(hash)).facts.value[0]).toBe(42);
  });

  it('refuse names that could be mistaken for paths or keys', () => {
    for (const id of ['', '../x', 'A', 'a/b', 'x'.repeat(64), '-a'])
      expect(() => store.in(id), id).toThrow(InvalidError);
  });

  it('say of values that no column can hold that they cannot be kept, and go on', async () => {
    const tooLarge = inside('alpha', (queries) => sql`select ${'1000000000000000'}::integer`.execute(queries));
    await expect(tooLarge).rejects.toThrow(InvalidError);
    await expect(store.in('alpha').groups.get('a\0b')).rejects.toThrow(InvalidError);
    expect(await store.in('alpha').groups.get('key')).not.toBeNull();
  });
});
