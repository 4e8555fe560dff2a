import { randomBytes } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Role } from '../../accounts/caller.ts';
import type { Scope } from '../scope.ts';
import type { AccountTables } from './schema.ts';
import { hashSecret, matchesHash, newSecret } from './secrets.ts';
import type { Token, TokenRepository } from './types.ts';

const shape = /^yz_([a-z0-9][a-z0-9_-]{0,62})\.([0-9a-f]{16})\.([\w-]{43})$/;

/** A token says which workspace it is for, so that it is looked for there alone. Null for what is no token. */
export function workspaceOfToken(text: string): string | null {
  return shape.exec(text)?.[1] ?? null;
}

/** The tokens of one scope's workspace: `yz_<workspace>.<id>.<secret>`. */
export function tokenRepository({ workspace, run }: Scope): TokenRepository {
  return {
    async list() {
      const rows = await run((transaction) =>
        transaction
          .selectFrom('api_token')
          .selectAll()
          .where('workspace_id', '=', workspace)
          .orderBy('created_at', 'desc')
          .execute(),
      );
      return rows.map(tokenOf);
    },
    async create({ account, name, role, rooms, expiresAt }) {
      const id = randomBytes(8).toString('hex');
      const secret = newSecret();
      const row = await run((transaction) =>
        transaction
          .insertInto('api_token')
          .values({
            ...{ workspace_id: workspace, id, account_id: account, name, role, hash: hashSecret(secret) },
            ...{ rooms: rooms === null ? null : JSON.stringify(rooms), expires_at: expiresAt },
          })
          .returningAll()
          .executeTakeFirstOrThrow(),
      );
      return { token: tokenOf(row), text: `yz_${workspace}.${id}.${secret}` };
    },
    async revoke(id) {
      const { numUpdatedRows } = await run((transaction) =>
        transaction
          .updateTable('api_token')
          .set({ revoked_at: sql<Date>`clock_timestamp()` })
          .where('workspace_id', '=', workspace)
          .where('id', '=', id)
          .where('revoked_at', 'is', null)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n;
    },
    async find(text) {
      const [, place, id, secret] = shape.exec(text) ?? [];
      if (place !== workspace) return null;
      return await run(async (transaction) => {
        const row = await transaction
          .selectFrom('api_token')
          .selectAll()
          .where('workspace_id', '=', workspace)
          .where('id', '=', id!)
          .where('revoked_at', 'is', null)
          .where('expires_at', '>', sql<Date>`clock_timestamp()`)
          .executeTakeFirst();
        if (row === undefined || !matchesHash(secret!, row.hash)) return null;
        // Once a minute is often enough to know whether a token is still used.
        await transaction
          .updateTable('api_token')
          .set({ used_at: sql<Date>`clock_timestamp()` })
          .where('workspace_id', '=', workspace)
          .where('id', '=', id!)
          .where((is) => is.or([is('used_at', 'is', null), is('used_at', '<', sql<Date>`now() - interval '1 minute'`)]))
          .execute();
        return tokenOf(row);
      });
    },
  };
}

function tokenOf(row: Selectable<AccountTables['api_token']>): Token {
  return {
    id: row.id,
    account: row.account_id,
    name: row.name,
    role: row.role as Role,
    rooms: row.rooms,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    usedAt: row.used_at,
  };
}
