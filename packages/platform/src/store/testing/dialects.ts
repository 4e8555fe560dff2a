import { cpSync } from 'node:fs';
import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '../open.ts';
import type { Store, StoreLocation } from '../types.ts';
import { newFolder, removeFolders } from './folders.ts';
import { startServer, type TestServer } from './postgres-server.ts';

/** What a test suite over both kinds of store is given. */
export interface Dialect {
  readonly kind: Store['kind'];
  /** A new, empty place for a store. */
  place(): Promise<StoreLocation>;
}

let template: string | null = null;

/** A data folder with an empty database, copied: making one takes three seconds, copying it a tenth. */
async function emptyDataFolder(): Promise<string> {
  if (template === null) {
    template = newFolder();
    await (await openStore({ folder: template })).close();
  }
  const folder = newFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** Declares the same tests for PGlite and for a real PostgreSQL; the latter is skipped, aloud, where there is none. */
export function overDialects(title: string, tests: (dialect: Dialect) => void): void {
  afterAll(() => {
    template = null;
    removeFolders();
  });
  describe(`${title} · PGlite`, () => {
    tests({ kind: 'embedded', place: async () => ({ folder: await emptyDataFolder() }) });
  });
  const skip = process.env.YANZHEN_TEST_WITHOUT_POSTGRES === '1';
  describe.skipIf(skip)(`${title} · PostgreSQL`, () => {
    let server: TestServer | null = null;
    beforeAll(async () => {
      server = await startServer();
      if (server === null) {
        throw new Error(
          'No PostgreSQL: name one in TEST_DATABASE_URL, or set YANZHEN_TEST_WITHOUT_POSTGRES=1 to go without.',
        );
      }
    });
    afterAll(() => server?.stop());
    tests({ kind: 'postgres', place: async () => ({ databaseUrl: await server!.makeDatabase() }) });
  });
}
