import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder, temporaryEnding, writeWhole } from '../files.ts';
import { type BlobBytes, type BlobKey, writeRow } from './blob-store.ts';

const ending = '.arrow';

/**
 * Blobs as files below the data folder: `<workspace>/<first two digits>/<hash>.arrow`. The file is
 * on the disk before its row is written, so that a row never lacks its file; a file whose row was
 * never committed is an orphan, and is swept.
 */
export function blobFiles(folder: string): BlobBytes {
  return {
    async write(transaction, key, bytes) {
      const path = pathOf(folder, key);
      const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      if (made !== undefined) await syncUpTo(dirname(path), dirname(made));
      await writeWhole(path, bytes);
      await writeRow(transaction, key, bytes);
    },
    async read(_, key) {
      try {
        return await readFile(pathOf(folder, key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    orphans: (workspace, known) => orphansIn(join(folder, workspace), known),
    async sweep(workspace, known) {
      const own = join(folder, workspace);
      const orphans = await orphansIn(own, known);
      for (const name of orphans) await rm(join(own, name), { force: true });
      return orphans.length;
    },
  };
}

function pathOf(folder: string, { workspace, hash }: BlobKey): string {
  return join(folder, workspace, hash.slice(0, 2), `${hash}${ending}`);
}

async function orphansIn(folder: string, known: ReadonlySet<string>): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => isOrphan(name, known));
}

function isOrphan(name: string, known: ReadonlySet<string>): boolean {
  if (name.endsWith(temporaryEnding)) return true;
  return name.endsWith(ending) && !known.has(name.slice(-64 - ending.length, -ending.length));
}

/** Brings the names of newly made folders to the disk, from the innermost to the one that was there before. */
async function syncUpTo(folder: string, top: string): Promise<void> {
  for (let at = dirname(folder); at.length >= top.length; at = dirname(at)) await syncFolder(at);
}
