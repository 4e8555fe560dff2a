import type { Dataset, DatasetInfo } from '@yanzhen/evidence/dataset';
import type { Facts } from '@yanzhen/science/labelled';
import { sql, type Transaction } from 'kysely';
import type { BlobStore } from './blobs/blob-store.ts';
import { checkDatasetId } from './dataset-reference.ts';
import { type DatasetMeta, findInfo, markRemoved, newestSummaries, versionSummaries } from './dataset-rows.ts';
import { DamagedError } from './errors.ts';
import { hashJson, toJson } from './json.ts';
import type { Schema } from './schema.ts';
import type { Scope } from './scope.ts';
import type { DatasetRepository, SavedDataset } from './types.ts';

/** How facts become the bytes of a blob and back, and what hash their content has. */
export interface FactsCodec {
  encode(facts: Facts): Promise<Uint8Array>;
  decode(bytes: Uint8Array): Promise<Facts>;
  hash(facts: Facts): Promise<string>;
}

/** The datasets of one scope's workspace. */
export function datasetRepository({ workspace, run }: Scope, blobs: BlobStore, codec: FactsCodec): DatasetRepository {
  return {
    async save(dataset, options = {}) {
      checkDatasetId(dataset.info.id);
      const hash = options.bytes === undefined ? await codec.hash(dataset.facts) : dataset.info.hash;
      const bytes = async () => options.bytes ?? (await codec.encode(dataset.facts));
      return await run(async (transaction) => {
        await blobs.put(transaction, { workspace, hash }, bytes);
        return await saveVersion(transaction, workspace, { ...dataset.info, hash });
      });
    },
    list: () => run((transaction) => newestSummaries(transaction, workspace)),
    show: (reference) => run((transaction) => findInfo(transaction, workspace, reference)),
    load: (reference) =>
      run(async (transaction): Promise<Dataset> => {
        const info = await findInfo(transaction, workspace, reference);
        const facts = await decode(codec, await blobs.get(transaction, { workspace, hash: info.hash }), info);
        return { info, facts };
      }),
    versions: (id) => run((transaction) => versionSummaries(transaction, workspace, id)),
    remove: (reference) => run((transaction) => markRemoved(transaction, workspace, reference, true)),
    restore: (reference) => run((transaction) => markRemoved(transaction, workspace, reference, false)),
  };
}

async function decode(codec: FactsCodec, bytes: Uint8Array, { id, version }: DatasetInfo): Promise<Facts> {
  try {
    return await codec.decode(bytes);
  } catch (cause) {
    throw new DamagedError(
      {
        zh: `数据集 ${id}@${version} 的内容读不出来：可能由更新版本的雁阵写入。`,
        en: `The figures of ${id}@${version} cannot be read: a newer version of Yanzhen may have written them.`,
      },
      { cause },
    );
  }
}

/** Adds the version, or finds the one that says the same; the dataset's row is locked meanwhile. */
async function saveVersion(
  transaction: Transaction<Schema>,
  workspace: string,
  info: DatasetInfo,
): Promise<SavedDataset> {
  const { version: _, hash, quality, ...meta } = info;
  const descriptionHash = hashJson(meta satisfies DatasetMeta);
  await lockDataset(transaction, workspace, info.id);
  const versions = () =>
    transaction.selectFrom('dataset_version').where('workspace_id', '=', workspace).where('dataset_id', '=', info.id);
  const same = await transaction
    .updateTable('dataset_version')
    .set({ removed_at: null })
    .where('workspace_id', '=', workspace)
    .where('dataset_id', '=', info.id)
    .where('hash', '=', hash)
    .where('description_hash', '=', descriptionHash)
    .returning('version')
    .executeTakeFirst();
  if (same !== undefined) {
    return { info: await findInfo(transaction, workspace, `${info.id}@${same.version}`), created: false };
  }
  const newest = await versions()
    .select(sql<number>`coalesce(max(version), 0)`.as('version'))
    .executeTakeFirstOrThrow();
  const version = newest.version + 1;
  await transaction
    .insertInto('dataset_version')
    .values({
      workspace_id: workspace,
      dataset_id: info.id,
      version,
      hash,
      description_hash: descriptionHash,
      meta: toJson(meta),
      quality: toJson(quality),
    })
    .execute();
  return { info: { ...info, version }, created: true };
}

/** Makes the dataset when it is new. The update that changes nothing takes the row's lock, so that two saves take turns. */
async function lockDataset(transaction: Transaction<Schema>, workspace: string, id: string): Promise<void> {
  await transaction
    .insertInto('dataset')
    .values({ workspace_id: workspace, id })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet({ id }))
    .execute();
}
