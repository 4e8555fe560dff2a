import { type BlobBytes, writeRow } from './blob-store.ts';

/** Large enough that a cube of 100 MB is a hundred rows, small enough that no row is a burden. */
const chunkBytes = 1024 * 1024;

/** Blobs as rows of the database, so that workers on every host see them. */
export function blobRows(): BlobBytes {
  return {
    async write(transaction, key, bytes) {
      await writeRow(transaction, key, bytes);
      const own = { workspace_id: key.workspace, hash: key.hash };
      await transaction
        .deleteFrom('blob_chunk')
        .where('workspace_id', '=', key.workspace)
        .where('hash', '=', key.hash)
        .execute();
      for (let part = 0; part * chunkBytes < bytes.byteLength; part++) {
        const data = Buffer.from(bytes.subarray(part * chunkBytes, (part + 1) * chunkBytes));
        await transaction
          .insertInto('blob_chunk')
          .values({ ...own, part, data })
          .execute();
      }
    },
    async read(transaction, key) {
      const parts: Uint8Array[] = [];
      for (;;) {
        const row = await transaction
          .selectFrom('blob_chunk')
          .select('data')
          .where('workspace_id', '=', key.workspace)
          .where('hash', '=', key.hash)
          .where('part', '=', parts.length)
          .executeTakeFirst();
        if (row === undefined) return parts.length === 0 ? null : Buffer.concat(parts);
        parts.push(row.data);
        if (row.data.byteLength < chunkBytes) return Buffer.concat(parts);
      }
    },
    // Chunks go with their row.
    orphans: async () => [],
    sweep: async () => 0,
  };
}
