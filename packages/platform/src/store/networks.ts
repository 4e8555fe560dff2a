import type { NetworkDocument, NetworkInfo } from '@yanzhen/evidence/networks';
import { sql, type Transaction } from 'kysely';
import type { BlobStore } from './blobs/blob-store.ts';
import { checkNetworkId } from './dataset-reference.ts';
import { DamagedError } from './errors.ts';
import { hashJson, toJson } from './json.ts';
import { findNetwork, markNetwork, type NetworkMeta, networkVersions, newestNetworks } from './network-rows.ts';
import type { Schema } from './schema.ts';
import type { Scope } from './scope.ts';
import type { NetworkRepository, SavedNetwork } from './types.ts';

// Loaded when a network is first read or written.
const codec = () => import('@yanzhen/evidence/networks');

/** The networks of firms of one scope's workspace. */
export function networkRepository({ workspace, run }: Scope, blobs: BlobStore): NetworkRepository {
  return {
    async save({ network, info }) {
      checkNetworkId(info.id);
      const { encodeNetwork, hashNetwork } = await codec();
      const hash = hashNetwork(network);
      return await run(async (transaction) => {
        await blobs.put(transaction, { workspace, hash }, async () => encodeNetwork(network));
        return await saveVersion(transaction, workspace, { ...info, hash });
      });
    },
    list: () => run((transaction) => newestNetworks(transaction, workspace)),
    show: (reference) => run((transaction) => findNetwork(transaction, workspace, reference)),
    load: (reference) =>
      run(async (transaction): Promise<NetworkDocument> => {
        const info = await findNetwork(transaction, workspace, reference);
        const bytes = await blobs.get(transaction, { workspace, hash: info.hash });
        return { info, network: await decode(bytes, info) };
      }),
    versions: (id) => run((transaction) => networkVersions(transaction, workspace, id)),
    remove: (reference) => run((transaction) => markNetwork(transaction, workspace, reference, true)),
    restore: (reference) => run((transaction) => markNetwork(transaction, workspace, reference, false)),
  };
}

async function decode(bytes: Uint8Array, { id, version }: NetworkInfo) {
  const { decodeNetwork } = await codec();
  try {
    return decodeNetwork(bytes);
  } catch (cause) {
    throw new DamagedError(
      {
        zh: `企业网络 ${id}@${version} 的内容读不出来：可能由更新版本的雁阵写入。`,
        en: `The network ${id}@${version} cannot be read: a newer version of Yanzhen may have written them.`,
      },
      { cause },
    );
  }
}

/** Adds the version, or finds the one that says the same; the network's row is locked meanwhile. */
async function saveVersion(
  transaction: Transaction<Schema>,
  workspace: string,
  info: NetworkInfo,
): Promise<SavedNetwork> {
  const { version: _, hash, ...meta } = info;
  const descriptionHash = hashJson(meta satisfies NetworkMeta);
  await lockNetwork(transaction, workspace, info.id);
  const same = await transaction
    .updateTable('firm_network_version')
    .set({ removed_at: null })
    .where('workspace_id', '=', workspace)
    .where('network_id', '=', info.id)
    .where('hash', '=', hash)
    .where('description_hash', '=', descriptionHash)
    .returning('version')
    .executeTakeFirst();
  if (same !== undefined) {
    return { info: await findNetwork(transaction, workspace, `${info.id}@${same.version}`), created: false };
  }
  const newest = await transaction
    .selectFrom('firm_network_version')
    .where('workspace_id', '=', workspace)
    .where('network_id', '=', info.id)
    .select(sql<number>`coalesce(max(version), 0)`.as('version'))
    .executeTakeFirstOrThrow();
  const version = newest.version + 1;
  await transaction
    .insertInto('firm_network_version')
    .values({
      workspace_id: workspace,
      network_id: info.id,
      version,
      hash,
      description_hash: descriptionHash,
      meta: toJson(meta),
    })
    .execute();
  return { info: { ...info, version }, created: true };
}

/** Makes the network's row when it is new. The update that changes nothing takes its lock, so that two saves take turns. */
async function lockNetwork(transaction: Transaction<Schema>, workspace: string, id: string): Promise<void> {
  await transaction
    .insertInto('firm_network')
    .values({ workspace_id: workspace, id })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet({ id }))
    .execute();
}
