import type { NetworkInfo } from '@yanzhen/evidence/networks';
import { sql, type Transaction } from 'kysely';
import { absentNetwork, type ParsedReference, parseReference } from './dataset-reference.ts';
import type { Schema } from './schema.ts';
import type { NetworkSummary } from './types.ts';

/** What is kept of a network's description beside the columns of its own. */
export type NetworkMeta = Omit<NetworkInfo, 'version' | 'hash'>;

function summaries(transaction: Transaction<Schema>, workspace: string) {
  return transaction
    .selectFrom('firm_network_version as v')
    .innerJoin('blob as b', (join) =>
      join.onRef('b.workspace_id', '=', 'v.workspace_id').onRef('b.hash', '=', 'v.hash'),
    )
    .where('v.workspace_id', '=', workspace)
    .select(['v.network_id as id', 'v.version', 'v.hash', 'b.bytes'])
    .select(['v.created_at as createdAt', 'v.removed_at as removedAt'])
    .select([
      sql<{ zh: string; en: string }>`v.meta->'title'`.as('title'),
      sql<string>`v.meta->>'source'`.as('source'),
      sql<string>`v.meta->>'unit'`.as('unit'),
      sql<boolean>`(v.meta->>'synthetic')::boolean`.as('synthetic'),
      sql<number>`(v.meta->>'firms')::float8`.as('firms'),
      sql<number>`(v.meta->>'links')::float8`.as('links'),
      sql<number>`(v.meta->>'regions')::float8`.as('regions'),
      sql<number>`(v.meta->>'industries')::float8`.as('industries'),
    ]);
}

/** The newest version of every network that is not removed, by id. */
export async function newestNetworks(transaction: Transaction<Schema>, workspace: string): Promise<NetworkSummary[]> {
  return await summaries(transaction, workspace)
    .where('v.removed_at', 'is', null)
    .distinctOn('v.network_id')
    .orderBy('v.network_id')
    .orderBy('v.version', 'desc')
    .execute();
}

/** All versions of a network, newest first, removed ones included. */
export async function networkVersions(
  transaction: Transaction<Schema>,
  workspace: string,
  id: string,
): Promise<NetworkSummary[]> {
  return await summaries(transaction, workspace).where('v.network_id', '=', id).orderBy('v.version', 'desc').execute();
}

/** The description of the version a reference names. @throws NotFoundError */
export async function findNetwork(
  transaction: Transaction<Schema>,
  workspace: string,
  reference: string,
): Promise<NetworkInfo> {
  const row = await versionsOf(transaction, workspace, parseReference(reference, absentNetwork))
    .where('removed_at', 'is', null)
    .select(['version', 'hash', 'meta'])
    .orderBy('created_at', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw absentNetwork(reference);
  const { version, hash, meta } = row;
  return { ...(meta as NetworkMeta), version, hash };
}

/** Removes or restores what a reference names. @returns the versions that changed. @throws NotFoundError */
export async function markNetwork(
  transaction: Transaction<Schema>,
  workspace: string,
  reference: string,
  removed: boolean,
): Promise<NetworkSummary[]> {
  const parsed = parseReference(reference, absentNetwork);
  const named = await versionsOf(transaction, workspace, parsed).select(['network_id as id', 'version']).execute();
  if (named.length === 0) throw absentNetwork(reference);
  const changed = await transaction
    .updateTable('firm_network_version')
    .set({ removed_at: removed ? sql<Date>`now()` : null })
    .where('workspace_id', '=', workspace)
    .where((is) => is.or(named.map(({ id, version }) => is.and({ network_id: id, version }))))
    .where('removed_at', removed ? 'is' : 'is not', null)
    .returning(['network_id as id', 'version'])
    .execute();
  if (changed.length === 0) return [];
  return await summaries(transaction, workspace)
    .where((is) => is.or(changed.map(({ id, version }) => is.and({ 'v.network_id': id, 'v.version': version }))))
    .orderBy('v.network_id')
    .orderBy('v.version', 'desc')
    .execute();
}

function versionsOf(transaction: Transaction<Schema>, workspace: string, reference: ParsedReference) {
  const own = transaction.selectFrom('firm_network_version').where('workspace_id', '=', workspace);
  if ('hash' in reference) return own.where('hash', '=', reference.hash);
  const named = own.where('network_id', '=', reference.id);
  return reference.version === null ? named : named.where('version', '=', reference.version);
}
