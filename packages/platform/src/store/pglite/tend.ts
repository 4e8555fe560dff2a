import type { PGlite } from '@electric-sql/pglite';

/** Log written since the last checkpoint that makes another one worth its while, in bytes. */
const enoughLog = 16 * 1024 * 1024;

/**
 * What a PostgreSQL server's background processes do and PGlite, which has none, leaves undone:
 * vacuum what updates left behind, and checkpoint so that the log does not grow for ever. Does
 * nothing while little was written.
 */
export async function tend(pglite: PGlite, enough = enoughLog): Promise<void> {
  const { rows } = await pglite.query<{ bytes: number }>(
    'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()',
  );
  if ((rows[0]?.bytes ?? 0) < enough) return;
  await pglite.exec('VACUUM (ANALYZE)');
  await pglite.exec('CHECKPOINT');
}
