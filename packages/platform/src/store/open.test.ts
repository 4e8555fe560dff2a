import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { connectEmbedded } from './connect-embedded.ts';
import { connectPostgres } from './connect-postgres.ts';
import { storeLocation } from './data-folder.ts';
import { FolderHeldError, UnavailableError } from './errors.ts';
import { findHolder } from './folder-lock.ts';
import { openStore } from './open.ts';
import { overDialects } from './testing/dialects.ts';
import type { StoreLocation } from './types.ts';

const connect = (location: StoreLocation) =>
  'folder' in location ? connectEmbedded(location.folder) : connectPostgres(location.databaseUrl);

overDialects('opening', (dialect) => {
  it('refuses data that a newer version wrote, and lets go of the folder', async () => {
    const location = await dialect.place();
    await (await openStore(location)).close();
    const connection = await connect(location);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`.execute(connection.db);
    await connection.close();
    const refused = openStore(location);
    await expect(refused).rejects.toBeInstanceOf(UnavailableError);
    await expect(refused).rejects.toMatchObject({ text: { zh: expect.stringContaining('更新版本') } });
    if ('folder' in location) expect(await findHolder(location.folder)).toBeNull();
  });

  it('refuses a server whose tenants’ role could see everything', async () => {
    const location = await dialect.place();
    await (await openStore(location)).close();
    const connection = await connect(location);
    await sql`alter role yanzhen_tenant bypassrls`.execute(connection.db);
    try {
      await connection.close();
      await expect(openStore(location)).rejects.toThrow(/bypass row-level security/);
    } finally {
      const again = await connect(location);
      await sql`alter role yanzhen_tenant nobypassrls`.execute(again.db);
      await again.close();
    }
    await (await openStore(location)).close();
  });

  it('gives the folder to one at a time; a server’s database to all', async () => {
    const location = await dialect.place();
    const first = await openStore(location);
    if (dialect.kind === 'embedded') {
      await expect(openStore(location)).rejects.toBeInstanceOf(FolderHeldError);
    } else {
      const second = await openStore(location);
      await first.settings.save('seen', 'by both');
      expect((await second.settings.get('seen'))?.value).toBe('by both');
      await second.close();
    }
    await first.close();
  });
});

it('says in words that a server cannot be reached', async () => {
  const refused = openStore({ databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing' });
  await expect(refused).rejects.toBeInstanceOf(UnavailableError);
  await expect(refused).rejects.toThrow(/cannot be reached/);
});

it('takes the folder named, else the server, else the folder of the environment, else the home’s', () => {
  const both = { DATABASE_URL: 'postgres://a/b', YANZHEN_DATA: '/data' };
  expect(storeLocation('/named', both)).toEqual({ folder: '/named' });
  expect(storeLocation(undefined, both)).toEqual({ databaseUrl: 'postgres://a/b' });
  expect(storeLocation(undefined, { YANZHEN_DATA: '/data' })).toEqual({ folder: '/data' });
  expect(storeLocation(undefined, {})).toEqual({ folder: expect.stringMatching(/\.yanzhen$/) });
});
