import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { accountsSchema, type InstallationTables } from './schema.ts';
import type { Account } from './types.ts';

/** The installation's tables, with their schema set. */
export type Tables = InstallationTables;

/** The same database, looking at the installation's tables alone. */
export function accountsDatabase(db: Kysely<Schema>): Kysely<Tables> {
  return db.withSchema(accountsSchema) as unknown as Kysely<Tables>;
}

/** How accounts are read. */
export function accountQueries(tables: Kysely<Tables>) {
  const select = () =>
    tables
      .selectFrom('user')
      .select(['id', 'name', 'email', 'administrator', 'suspended', 'twoFactorEnabled', 'createdAt'])
      .select((is) =>
        is
          .exists(
            is
              .selectFrom('account')
              .select(sql<number>`1`.as('one'))
              .whereRef('account.userId', '=', 'user.id')
              .where('account.password', 'is not', null),
          )
          .as('hasPassword'),
      );
  type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;
  const first = async (query: SelectQueryBuilder<Tables, 'user', Row>): Promise<Account | null> => {
    const row = await query.executeTakeFirst();
    return row === undefined ? null : accountOf(row);
  };
  return {
    all: async (): Promise<Account[]> => (await select().orderBy('email').execute()).map(accountOf),
    byId: (id: string) => first(select().where('id', '=', id) as never),
    byEmail: (email: string) => first(select().where('email', '=', email.trim().toLowerCase()) as never),
  };
}

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly suspended: boolean;
  readonly twoFactorEnabled: boolean | null;
  readonly hasPassword: unknown;
  readonly createdAt: Date;
}

function accountOf({ twoFactorEnabled, hasPassword, ...row }: AccountRow): Account {
  return { ...row, secondFactor: twoFactorEnabled === true, password: hasPassword === true };
}
