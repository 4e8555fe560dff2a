import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Tables that are not backed up: what migrations keep, bytes of blobs, and what processes tell each other. */
const leftOut = [
  'kysely_migration',
  'kysely_migration_lock',
  'blob_chunk',
  'piece',
  'piece_run',
  'piece_task',
  'worker',
];

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** In the order of its primary key rows are read. */
  readonly key: readonly string[];
}

/** The tables to back up, those before which others refer to them. */
export async function tablesInOrder(db: Kysely<Schema>): Promise<TableShape[]> {
  const { rows } = await sql<TableShape & { needs: string[] }>`
    select c.relname as name,
      array(select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' order by a.attnum)::text[] as columns,
      array(select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey::int2[], a.attnum))::text[] as key,
      array(select distinct t.relname from pg_constraint k join pg_class t on t.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid)::text[] as needs
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`.execute(db);
  const waiting = rows.filter(({ name }) => !leftOut.includes(name));
  const ordered: TableShape[] = [];
  const isThere = (name: string) => leftOut.includes(name) || ordered.some((table) => table.name === name);
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ needs }) => needs.every(isThere));
    if (at < 0)
      throw new Error(`Tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}`);
    const { name, columns, key } = waiting.splice(at, 1)[0]!;
    ordered.push({ name, columns, key });
  }
  return ordered;
}

/** Whether the database holds no table of ours or of anybody else in its schema. */
export async function isBlank(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')`.execute(db);
  return rows[0]!.count === 0;
}
