import type { DatasetInfo, QualityFinding } from '@yanzhen/evidence/dataset';
import { sql, type Transaction } from 'kysely';
import { absent, type ParsedReference, parseReference } from './dataset-reference.ts';
import type { Schema } from './schema.ts';
import type { DatasetSummary } from './types.ts';

/** What is kept of a dataset's description beside the columns of its own. */
export type DatasetMeta = Omit<DatasetInfo, 'version' | 'hash' | 'quality'>;

export interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
}

/** The query of summaries: everything but the lists of regions and industries, of which it takes the length. */
function summaries(transaction: Transaction<Schema>, workspace: string) {
  return transaction
    .selectFrom('dataset_version as v')
    .innerJoin('blob as b', (join) =>
      join.onRef('b.workspace_id', '=', 'v.workspace_id').onRef('b.hash', '=', 'v.hash'),
    )
    .where('v.workspace_id', '=', workspace)
    .select(['v.dataset_id as id', 'v.version', 'v.hash', 'b.bytes'])
    .select(['v.created_at as createdAt', 'v.removed_at as removedAt'])
    .select([
      sql<{ zh: string; en: string }>`v.meta->'title'`.as('title'),
      sql<string>`v.meta->>'source'`.as('source'),
      sql<string>`v.meta->>'regionScheme'`.as('regionScheme'),
      sql<string>`v.meta->>'industryScheme'`.as('industryScheme'),
      sql<number>`jsonb_array_length(v.meta->'regions')`.as('regions'),
      sql<number>`jsonb_array_length(v.meta->'industries')`.as('industries'),
      sql<string[]>`jsonb_path_query_array(v.meta, '$.measures[*].code')`.as('measures'),
      sql<number[]>`v.meta->'years'`.as('years'),
      sql<number>`(v.meta->>'rows')::float8`.as('rows'),
    ]);
}

/** The newest version of every dataset that is not removed, by id. */
export async function newestSummaries(transaction: Transaction<Schema>, workspace: string): Promise<DatasetSummary[]> {
  return await summaries(transaction, workspace)
    .where('v.removed_at', 'is', null)
    .distinctOn('v.dataset_id')
    .orderBy('v.dataset_id')
    .orderBy('v.version', 'desc')
    .execute();
}

/** All versions of a dataset, newest first, removed ones included. */
export async function versionSummaries(
  transaction: Transaction<Schema>,
  workspace: string,
  id: string,
): Promise<DatasetSummary[]> {
  return await summaries(transaction, workspace).where('v.dataset_id', '=', id).orderBy('v.version', 'desc').execute();
}

/** The description of the version a reference names. @throws NotFoundError */
export async function findInfo(
  transaction: Transaction<Schema>,
  workspace: string,
  reference: string,
): Promise<DatasetInfo> {
  const row = await versionsOf(transaction, workspace, parseReference(reference))
    .where('removed_at', 'is', null)
    .select(['version', 'hash', 'meta', 'quality'])
    .orderBy('created_at', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw absent(reference);
  const { version, hash, meta, quality } = row;
  return { ...(meta as DatasetMeta), version, hash, quality: quality as QualityFinding[] };
}

/** Removes or restores what a reference names. @returns the versions that changed. @throws NotFoundError */
export async function markRemoved(
  transaction: Transaction<Schema>,
  workspace: string,
  reference: string,
  removed: boolean,
): Promise<DatasetSummary[]> {
  const parsed = parseReference(reference);
  const named = await versionsOf(transaction, workspace, parsed).select(['dataset_id as id', 'version']).execute();
  if (named.length === 0) throw absent(reference);
  const changed = await transaction
    .updateTable('dataset_version')
    .set({ removed_at: removed ? sql<Date>`now()` : null })
    .where('workspace_id', '=', workspace)
    .where((is) => is.or(named.map(({ id, version }) => is.and({ dataset_id: id, version }))))
    .where('removed_at', removed ? 'is' : 'is not', null)
    .returning(['dataset_id as id', 'version'])
    .execute();
  if (changed.length === 0) return [];
  return await summaries(transaction, workspace)
    .where((is) => is.or(changed.map(({ id, version }) => is.and({ 'v.dataset_id': id, 'v.version': version }))))
    .orderBy('v.dataset_id')
    .orderBy('v.version', 'desc')
    .execute();
}

function versionsOf(transaction: Transaction<Schema>, workspace: string, reference: ParsedReference) {
  const own = transaction.selectFrom('dataset_version').where('workspace_id', '=', workspace);
  if ('hash' in reference) return own.where('hash', '=', reference.hash);
  const named = own.where('dataset_id', '=', reference.id);
  return reference.version === null ? named : named.where('version', '=', reference.version);
}
