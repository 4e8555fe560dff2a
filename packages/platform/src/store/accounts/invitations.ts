import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from './account-rows.ts';
import { hashSecret, newSecret } from './secrets.ts';
import type { Account, InstallationRepository } from './types.ts';

type Invitations = Pick<InstallationRepository, 'invite' | 'invited' | 'accept'>;

/** Links with which a person chooses her password, once. */
export function invitations(tables: Kysely<Tables>, accountOf: (id: string) => Promise<Account | null>): Invitations {
  return {
    async invite(id, validFor) {
      const text = newSecret();
      const expires = new Date(Date.now() + validFor);
      await tables.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('invitation').where('account_id', '=', id).where('used_at', 'is', null).execute();
        const row = { hash: hashSecret(text), account_id: id, expires_at: expires };
        await transaction.insertInto('invitation').values(row).execute();
      });
      return text;
    },
    async invited(text) {
      const row = await tables
        .selectFrom('invitation')
        .select('account_id')
        .where('hash', '=', hashSecret(text))
        .where('used_at', 'is', null)
        .where('expires_at', '>', sql<Date>`clock_timestamp()`)
        .executeTakeFirst();
      return row === undefined ? null : await accountOf(row.account_id);
    },
    async accept(text, password) {
      const { hashPassword } = await import('better-auth/crypto');
      const hash = await hashPassword(password);
      const id = await tables.transaction().execute(async (transaction) => {
        const used = await transaction
          .updateTable('invitation')
          .set({ used_at: sql<Date>`clock_timestamp()` })
          .where('hash', '=', hashSecret(text))
          .where('used_at', 'is', null)
          .where('expires_at', '>', sql<Date>`clock_timestamp()`)
          .returning('account_id')
          .executeTakeFirst();
        if (used !== undefined) await setPassword(transaction, used.account_id, hash);
        return used?.account_id;
      });
      return id === undefined ? null : await accountOf(id);
    },
  };
}

async function setPassword(tables: Kysely<Tables>, id: string, password: string): Promise<void> {
  await tables.deleteFrom('account').where('userId', '=', id).where('providerId', '=', 'credential').execute();
  await tables
    .insertInto('account')
    .values({ id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password, updatedAt: new Date() })
    .execute();
  await tables.deleteFrom('twoFactor').where('userId', '=', id).execute();
  await tables.updateTable('user').set({ twoFactorEnabled: false }).where('id', '=', id).execute();
  await tables.deleteFrom('session').where('userId', '=', id).execute();
}
