import { sql } from 'kysely';
import { decodeResult, encodeResult } from '../jobs/result-codec.ts';
import type { Scope } from './scope.ts';
import type { PieceRepository } from './types.ts';

/** The finished pieces of one scope's workspace. */
export function pieceRepository({ workspace, run }: Scope): PieceRepository {
  return {
    async get(key) {
      const row = await run((transaction) =>
        transaction
          .selectFrom('piece')
          .select('value')
          .where('workspace_id', '=', workspace)
          .where('key', '=', key)
          .executeTakeFirst(),
      );
      return row === undefined ? undefined : decodeResult(row.value);
    },
    async put(key, value) {
      const bytes = Buffer.from(encodeResult(value));
      await run(async (transaction) => {
        await transaction
          .deleteFrom('piece')
          .where('workspace_id', '=', workspace)
          .where('created_at', '<', sql<Date>`clock_timestamp() - interval '7 days'`)
          .execute();
        await transaction
          .insertInto('piece')
          .values({ workspace_id: workspace, key, value: bytes })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      });
    },
  };
}
