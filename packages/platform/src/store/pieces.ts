import { sql } from 'kysely';
import type { JobEngine } from '../jobs/job-engine.ts';
import { decodeResult, encodeResult } from '../jobs/result-codec.ts';
import { spreadPieces } from '../jobs/spread/spread.ts';
import type { Scope } from './scope.ts';
import type { PieceRepository } from './types.ts';

/** The finished pieces of one scope's workspace. */
export function pieceRepository(scope: Scope, engine: JobEngine): PieceRepository {
  const { workspace, run } = scope;
  return {
    ...(engine.connection.kind === 'postgres' && {
      spread: (request, context) => spreadPieces(engine, scope, request, context),
    }),
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
