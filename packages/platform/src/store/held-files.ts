import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Transaction } from 'kysely';
import type { BlobStore } from './blobs/blob-store.ts';
import type { Schema } from './schema.ts';

/** A file kept in the store for as long as its owner, a job or a run of pieces, needs it. @returns its address */
export async function holdFile(
  query: Transaction<Schema>,
  blobs: BlobStore,
  workspace: string,
  owner: string,
  path: string,
): Promise<string> {
  const bytes = await readFile(path);
  // The prefix keeps it from ever meeting a dataset's hash.
  const hash = createHash('sha256').update('yanzhen-file/1\n').update(bytes).digest('hex');
  await blobs.put(query, { workspace, hash }, async () => bytes);
  await query
    .insertInto('held_file')
    .values({ workspace_id: workspace, owner, hash })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return hash;
}

/** Lets go of an owner's files; the next sweep deletes what nobody else holds. */
export async function releaseFiles(query: Transaction<Schema>, workspace: string, owner: string): Promise<void> {
  await query.deleteFrom('held_file').where('workspace_id', '=', workspace).where('owner', '=', owner).execute();
}
