import { sql } from 'kysely';
import { toJson } from '../json.ts';
import type { Scope } from '../scope.ts';
import type { FactVerdict, VerdictRepository } from './types.ts';

const columns = ['fact_key as key', 'verdict', 'value', 'decided_at as decidedAt'] as const;

/** What people said of extracted facts, by the key a fact keeps when it is extracted again. */
export function verdictRepository({ workspace, run }: Scope): VerdictRepository {
  return {
    save: (key, { verdict, value }) =>
      run(async (transaction) => {
        const fields = {
          verdict,
          value: value === undefined || value === null ? null : toJson(value),
          decided_at: sql<Date>`clock_timestamp()`,
        };
        const saved = await transaction
          .insertInto('fact_verdict')
          .values({ workspace_id: workspace, fact_key: key, ...fields })
          .onConflict((conflict) => conflict.columns(['workspace_id', 'fact_key']).doUpdateSet(fields))
          .returning(columns)
          .executeTakeFirstOrThrow();
        return saved as FactVerdict;
      }),
    list: (keys) =>
      run(async (transaction) => {
        const all = transaction.selectFrom('fact_verdict').select(columns).where('workspace_id', '=', workspace);
        if (keys?.length === 0) return [];
        const rows = await (keys === undefined ? all : all.where('fact_key', 'in', [...keys]))
          .orderBy('fact_key')
          .execute();
        return rows as FactVerdict[];
      }),
    async remove(key) {
      const { numDeletedRows } = await run((transaction) =>
        transaction
          .deleteFrom('fact_verdict')
          .where('workspace_id', '=', workspace)
          .where('fact_key', '=', key)
          .executeTakeFirst(),
      );
      return Number(numDeletedRows) > 0;
    },
  };
}
