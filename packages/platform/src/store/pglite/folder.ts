import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { syncFolder, syncTree } from '../files.ts';
import { openSynced, type Trouble } from './synced-files.ts';

/**
 * Opens the database in a folder, making it first when there is none. A new one is made under
 * another name, brought to the disk whole and then renamed, so that a crash in between leaves
 * nothing that looks like a database.
 */
export async function openFolder(folder: string, trouble?: Trouble): Promise<PGlite> {
  if (!existsSync(folder)) await makeFolder(folder);
  return await openSynced(folder, undefined, trouble);
}

async function makeFolder(folder: string): Promise<void> {
  const making = `${folder}.new`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true, mode: 0o700 });
  const pglite = await openSynced(making, () => {});
  await pglite.close();
  await syncTree(making);
  await rename(making, folder);
  await syncFolder(dirname(folder));
}
