import type { QualityFinding } from '@yanzhen/evidence/dataset';
import type { TableInfo } from '@yanzhen/evidence/tables';
import { sql, type Transaction } from 'kysely';
import { absentTable, type ParsedReference, parseReference } from './dataset-reference.ts';
import type { Schema } from './schema.ts';
import type { TableSummary } from './types.ts';

/** What is kept of a table's description beside the columns of its own. */
export type TableMeta = Omit<TableInfo, 'version' | 'hash' | 'quality'>;

function summaries(transaction: Transaction<Schema>, workspace: string) {
  return transaction
    .selectFrom('io_table_version as v')
    .innerJoin('blob as b', (join) =>
      join.onRef('b.workspace_id', '=', 'v.workspace_id').onRef('b.hash', '=', 'v.hash'),
    )
    .where('v.workspace_id', '=', workspace)
    .select(['v.table_id as id', 'v.version', 'v.hash', 'b.bytes'])
    .select(['v.created_at as createdAt', 'v.removed_at as removedAt'])
    .select([
      sql<{ zh: string; en: string }>`v.meta->'title'`.as('title'),
      sql<string>`v.meta->>'source'`.as('source'),
      sql<string>`v.meta->>'kind'`.as('kind'),
      sql<string>`v.meta->>'layout'`.as('layout'),
      sql<string>`v.meta->>'unit'`.as('unit'),
      sql<number>`(v.meta->>'year')::float8`.as('year'),
      sql<boolean>`(v.meta->>'estimate')::boolean`.as('estimate'),
      sql<number>`jsonb_array_length(v.meta->'regions')`.as('regions'),
      sql<number>`jsonb_array_length(v.meta->'sectors')`.as('sectors'),
      sql<number>`(v.meta->>'nodes')::float8`.as('nodes'),
    ]);
}

/** The newest version of every table that is not removed, by id. */
export async function newestTables(transaction: Transaction<Schema>, workspace: string): Promise<TableSummary[]> {
  return await summaries(transaction, workspace)
    .where('v.removed_at', 'is', null)
    .distinctOn('v.table_id')
    .orderBy('v.table_id')
    .orderBy('v.version', 'desc')
    .execute();
}

/** All versions of a table, newest first, removed ones included. */
export async function tableVersions(
  transaction: Transaction<Schema>,
  workspace: string,
  id: string,
): Promise<TableSummary[]> {
  return await summaries(transaction, workspace).where('v.table_id', '=', id).orderBy('v.version', 'desc').execute();
}

/** The description of the version a reference names. @throws NotFoundError */
export async function findTable(
  transaction: Transaction<Schema>,
  workspace: string,
  reference: string,
): Promise<TableInfo> {
  const row = await versionsOf(transaction, workspace, parseReference(reference, absentTable))
    .where('removed_at', 'is', null)
    .select(['version', 'hash', 'meta', 'quality'])
    .orderBy('created_at', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw absentTable(reference);
  const { version, hash, meta, quality } = row;
  return { ...(meta as TableMeta), version, hash, quality: quality as QualityFinding[] };
}

/** Removes or restores what a reference names. @returns the versions that changed. @throws NotFoundError */
export async function markTable(
  transaction: Transaction<Schema>,
  workspace: string,
  reference: string,
  removed: boolean,
): Promise<TableSummary[]> {
  const parsed = parseReference(reference, absentTable);
  const named = await versionsOf(transaction, workspace, parsed).select(['table_id as id', 'version']).execute();
  if (named.length === 0) throw absentTable(reference);
  const changed = await transaction
    .updateTable('io_table_version')
    .set({ removed_at: removed ? sql<Date>`now()` : null })
    .where('workspace_id', '=', workspace)
    .where((is) => is.or(named.map(({ id, version }) => is.and({ table_id: id, version }))))
    .where('removed_at', removed ? 'is' : 'is not', null)
    .returning(['table_id as id', 'version'])
    .execute();
  if (changed.length === 0) return [];
  return await summaries(transaction, workspace)
    .where((is) => is.or(changed.map(({ id, version }) => is.and({ 'v.table_id': id, 'v.version': version }))))
    .orderBy('v.table_id')
    .orderBy('v.version', 'desc')
    .execute();
}

function versionsOf(transaction: Transaction<Schema>, workspace: string, reference: ParsedReference) {
  const own = transaction.selectFrom('io_table_version').where('workspace_id', '=', workspace);
  if ('hash' in reference) return own.where('hash', '=', reference.hash);
  const named = own.where('table_id', '=', reference.id);
  return reference.version === null ? named : named.where('version', '=', reference.version);
}
