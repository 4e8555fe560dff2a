import { sql } from 'kysely';
import { InvalidError } from './errors.ts';
import { toJson } from './json.ts';
import type { Scope } from './scope.ts';
import type { Named, NamedRepository } from './types.ts';

type NamedTableName = 'mapping' | 'region_group' | 'setting' | 'report';

/** Small documents of one kind, in a table of their own. */
export function namedRepository<T>({ workspace, run }: Scope, table: NamedTableName): NamedRepository<T> {
  const named = (row: { id: string; value: unknown; updated_at: Date }): Named<T> => ({
    id: row.id,
    value: row.value as T,
    updatedAt: row.updated_at,
  });
  return {
    async save(id, value) {
      checkId(id);
      const json = toJson(value);
      const row = await run((transaction) =>
        transaction
          .insertInto(table)
          .values({ workspace_id: workspace, id, value: json })
          .onConflict((conflict) =>
            conflict
              .columns(['workspace_id', 'id'])
              .doUpdateSet({ value: json, updated_at: sql<Date>`clock_timestamp()` }),
          )
          .returning(['id', 'value', 'updated_at'])
          .executeTakeFirstOrThrow(),
      );
      return named(row);
    },
    async list() {
      const rows = await run((transaction) =>
        transaction.selectFrom(table).selectAll().where('workspace_id', '=', workspace).orderBy('id').execute(),
      );
      return rows.map(named);
    },
    async get(id) {
      const row = await run((transaction) =>
        transaction
          .selectFrom(table)
          .selectAll()
          .where('workspace_id', '=', workspace)
          .where('id', '=', id)
          .executeTakeFirst(),
      );
      return row === undefined ? null : named(row);
    },
    async remove(id) {
      const { numDeletedRows } = await run((transaction) =>
        transaction.deleteFrom(table).where('workspace_id', '=', workspace).where('id', '=', id).executeTakeFirst(),
      );
      return numDeletedRows > 0n;
    },
  };
}

function checkId(id: string): void {
  if (id.length > 0 && id.length <= 200 && id.isWellFormed() && !id.includes('\0')) return;
  throw new InvalidError({
    zh: `名称 ${JSON.stringify(id.slice(0, 80))} 不可用：应为 1—200 个字符。`,
    en: `${JSON.stringify(id.slice(0, 80))} cannot be a name: expected 1 to 200 characters.`,
  });
}
