import type { TableDocument, TableInfo } from '@yanzhen/evidence/tables';
import { sql, type Transaction } from 'kysely';
import type { BlobStore } from './blobs/blob-store.ts';
import { checkTableId } from './dataset-reference.ts';
import { DamagedError } from './errors.ts';
import { hashJson, toJson } from './json.ts';
import type { Schema } from './schema.ts';
import type { Scope } from './scope.ts';
import { findTable, markTable, newestTables, type TableMeta, tableVersions } from './table-rows.ts';
import type { SavedTable, TableRepository } from './types.ts';

// Loaded when a table is first read or written.
const codec = () => import('@yanzhen/evidence/tables');

/** The input–output tables of one scope's workspace. */
export function tableRepository({ workspace, run }: Scope, blobs: BlobStore): TableRepository {
  return {
    async save({ table, info }) {
      checkTableId(info.id);
      const { encodeTable, hashTable } = await codec();
      const hash = hashTable(table);
      return await run(async (transaction) => {
        await blobs.put(transaction, { workspace, hash }, async () => encodeTable(table));
        return await saveVersion(transaction, workspace, { ...info, hash });
      });
    },
    list: () => run((transaction) => newestTables(transaction, workspace)),
    show: (reference) => run((transaction) => findTable(transaction, workspace, reference)),
    load: (reference) =>
      run(async (transaction): Promise<TableDocument> => {
        const info = await findTable(transaction, workspace, reference);
        const bytes = await blobs.get(transaction, { workspace, hash: info.hash });
        return { info, table: await decode(bytes, info) };
      }),
    versions: (id) => run((transaction) => tableVersions(transaction, workspace, id)),
    remove: (reference) => run((transaction) => markTable(transaction, workspace, reference, true)),
    restore: (reference) => run((transaction) => markTable(transaction, workspace, reference, false)),
  };
}

async function decode(bytes: Uint8Array, { id, version }: TableInfo) {
  const { decodeTable } = await codec();
  try {
    return decodeTable(bytes).table;
  } catch (cause) {
    throw new DamagedError(
      {
        zh: `投入产出表 ${id}@${version} 的内容读不出来：可能由更新版本的雁阵写入。`,
        en: `The figures of the table ${id}@${version} cannot be read: a newer version of Yanzhen may have written them.`,
      },
      { cause },
    );
  }
}

/** Adds the version, or finds the one that says the same; the table's row is locked meanwhile. */
async function saveVersion(transaction: Transaction<Schema>, workspace: string, info: TableInfo): Promise<SavedTable> {
  const { version: _, hash, quality, ...meta } = info;
  const descriptionHash = hashJson(meta satisfies TableMeta);
  await lockTable(transaction, workspace, info.id);
  const same = await transaction
    .updateTable('io_table_version')
    .set({ removed_at: null })
    .where('workspace_id', '=', workspace)
    .where('table_id', '=', info.id)
    .where('hash', '=', hash)
    .where('description_hash', '=', descriptionHash)
    .returning('version')
    .executeTakeFirst();
  if (same !== undefined) {
    return { info: await findTable(transaction, workspace, `${info.id}@${same.version}`), created: false };
  }
  const newest = await transaction
    .selectFrom('io_table_version')
    .where('workspace_id', '=', workspace)
    .where('table_id', '=', info.id)
    .select(sql<number>`coalesce(max(version), 0)`.as('version'))
    .executeTakeFirstOrThrow();
  const version = newest.version + 1;
  await transaction
    .insertInto('io_table_version')
    .values({
      workspace_id: workspace,
      table_id: info.id,
      version,
      hash,
      description_hash: descriptionHash,
      meta: toJson(meta),
      quality: toJson(quality),
    })
    .execute();
  return { info: { ...info, version }, created: true };
}

/** Makes the table's row when it is new. The update that changes nothing takes its lock, so that two saves take turns. */
async function lockTable(transaction: Transaction<Schema>, workspace: string, id: string): Promise<void> {
  await transaction
    .insertInto('io_table')
    .values({ workspace_id: workspace, id })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet({ id }))
    .execute();
}
