import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { UnavailableError } from './errors.ts';
import { migrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';

/** Brings the schema up to date, all steps or none. @throws UnavailableError */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  if (await isUpToDate(db)) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  const why = error instanceof Error ? error.message : String(error);
  if (/previously executed migration .* is missing/.test(why)) {
    throw new UnavailableError(
      {
        zh: '这些数据由更新版本的雁阵写入，本版本不能打开。请升级后再试。',
        en: 'These data were written by a newer version of Yanzhen; this one cannot open them. Please upgrade.',
      },
      { cause: error },
    );
  }
  throw new UnavailableError(
    {
      zh: `数据库结构升级失败${failed === undefined ? '' : `（${failed}）`}：${why}`,
      en: `The database schema could not be brought up to date${failed === undefined ? '' : ` (${failed})`}: ${why}`,
    },
    { cause: error },
  );
}

/** The names of steps that were taken, and of those that are to be. */
export interface SchemaState {
  readonly taken: readonly string[];
  readonly pending: readonly string[];
  /** Steps that this version does not know: a newer one took them. */
  readonly unknown: readonly string[];
}

export async function stateOf(db: Kysely<Schema>): Promise<SchemaState> {
  const known = Object.keys(migrations);
  const { rows: tables } = await sql`select to_regclass('kysely_migration') as there`.execute(db);
  const isNew = (tables[0] as { there: string | null }).there === null;
  const { rows } = isNew
    ? { rows: [] }
    : await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const taken = rows.map(({ name }) => name);
  return {
    taken,
    pending: known.filter((name) => !taken.includes(name)),
    unknown: taken.filter((name) => !known.includes(name)),
  };
}

/** A look at the list of steps taken. The migrator would read the whole catalogue, 200 ms at each start. */
async function isUpToDate(db: Kysely<Schema>): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    const names = Object.keys(migrations);
    return rows.length === names.length && rows.every(({ name }) => names.includes(name));
  } catch {
    // No such table: a new database.
    return false;
  }
}
