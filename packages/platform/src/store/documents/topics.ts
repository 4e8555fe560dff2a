import { sql } from 'kysely';
import { NotFoundError } from '../errors.ts';
import { toJson } from '../json.ts';
import type { Scope } from '../scope.ts';
import type { Topic, TopicRepository } from './types.ts';

const columns = ['id', 'name', 'query', 'created_at as createdAt', 'seen_at as seenAt', 'seen'] as const;

/** Saved searches of one scope's workspace. */
export function topicRepository({ workspace, run }: Scope): TopicRepository {
  const get = (id: string) =>
    run(async (transaction) => {
      const found = await transaction
        .selectFrom('topic')
        .select(columns)
        .where('workspace_id', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst();
      return (found ?? null) as Topic | null;
    });
  return {
    async save(id, { name, query }) {
      await run((transaction) =>
        transaction
          .insertInto('topic')
          .values({ workspace_id: workspace, id, name, query, seen: '[]' })
          .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet({ name, query }))
          .execute(),
      );
      return (await get(id))!;
    },
    list: () =>
      run(async (transaction) => {
        const rows = transaction.selectFrom('topic').select(columns).where('workspace_id', '=', workspace);
        return (await rows.orderBy('created_at').execute()) as Topic[];
      }),
    get,
    async look(id, seen) {
      const { numUpdatedRows } = await run((transaction) =>
        transaction
          .updateTable('topic')
          .set({ seen: toJson(seen), seen_at: sql<Date>`clock_timestamp()` })
          .where('workspace_id', '=', workspace)
          .where('id', '=', id)
          .executeTakeFirst(),
      );
      if (Number(numUpdatedRows) === 0)
        throw new NotFoundError({ zh: `没有专题“${id}”。`, en: `There is no topic “${id}”.` });
    },
    async remove(id) {
      const { numDeletedRows } = await run((transaction) =>
        transaction.deleteFrom('topic').where('workspace_id', '=', workspace).where('id', '=', id).executeTakeFirst(),
      );
      return Number(numDeletedRows) > 0;
    },
  };
}
