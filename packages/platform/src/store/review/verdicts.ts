import { type Selectable, sql } from 'kysely';
import { toJson } from '../json.ts';
import type { Schema } from '../schema.ts';
import type { Scope } from '../scope.ts';
import type { ReviewVerdict, ReviewVerdictName, ReviewVerdictRepository } from './types.ts';

/** The verdicts on findings of one scope's workspace. */
export function reviewVerdictRepository({ workspace, run }: Scope): ReviewVerdictRepository {
  return {
    async save({ answers, ...verdict }) {
      const values = { ...verdict, answers: toJson(answers) };
      const row = await run((transaction) =>
        transaction
          .insertInto('review_verdict')
          .values({ workspace_id: workspace, ...values })
          .onConflict((conflict) =>
            conflict
              .columns(['workspace_id', 'id'])
              .doUpdateSet({ ...values, updated_at: sql<Date>`clock_timestamp()` }),
          )
          .returningAll()
          .executeTakeFirstOrThrow(),
      );
      return verdictOf(row);
    },
    async list() {
      const rows = await run((transaction) =>
        transaction
          .selectFrom('review_verdict')
          .selectAll()
          .where('workspace_id', '=', workspace)
          .orderBy('updated_at', 'desc')
          .orderBy('id')
          .execute(),
      );
      return rows.map(verdictOf);
    },
    async find(ids) {
      if (ids.length === 0) return [];
      const rows = await run((transaction) =>
        transaction
          .selectFrom('review_verdict')
          .selectAll()
          .where('workspace_id', '=', workspace)
          .where('id', 'in', ids)
          .execute(),
      );
      return rows.map(verdictOf);
    },
    async tally() {
      const rows = await run((transaction) =>
        transaction
          .selectFrom('review_verdict')
          .select(['rule', 'verdict', sql<string>`count(*)`.as('count')])
          .where('workspace_id', '=', workspace)
          .groupBy(['rule', 'verdict'])
          .orderBy('rule')
          .orderBy('verdict')
          .execute(),
      );
      return rows.map(({ rule, verdict, count }) => ({
        rule,
        verdict: verdict as ReviewVerdictName,
        count: Number(count),
      }));
    },
    async remove(id) {
      const row = await run((transaction) =>
        transaction
          .deleteFrom('review_verdict')
          .where('workspace_id', '=', workspace)
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst(),
      );
      return row === undefined ? null : verdictOf(row);
    },
  };
}

function verdictOf(row: Selectable<Schema['review_verdict']>): ReviewVerdict {
  const { id, rule, regulation, measures, clause, verdict, note, draft, answers, updated_at } = row;
  return {
    id,
    rule,
    regulation,
    measures,
    clause,
    verdict: verdict as ReviewVerdictName,
    note,
    draft,
    answers: answers as Record<string, string>,
    updatedAt: updated_at,
  };
}
