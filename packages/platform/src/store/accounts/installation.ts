import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Role } from '../../accounts/caller.ts';
import { InvalidError } from '../errors.ts';
import type { Schema } from '../schema.ts';
import type { Scope } from '../scope.ts';
import { checkWorkspace } from '../tenant.ts';
import { accountQueries, accountsDatabase, type Tables } from './account-rows.ts';
import { auditRepository } from './audit.ts';
import { invitations } from './invitations.ts';
import { memberRepository } from './members.ts';
import { newSecret } from './secrets.ts';
import { type InstallationRepository, installationWorkspace } from './types.ts';

/** What belongs to the installation. It runs with the owner's rights: only doors that have checked the caller reach it. */
export function installationRepository(
  db: Kysely<Schema>,
  scopeOf: (workspace: string) => Scope,
): InstallationRepository {
  const tables = accountsDatabase(db);
  const accounts = accountQueries(tables);
  return {
    audit: auditRepository(scopeOf(installationWorkspace)),
    async appoint(workspace, account, role, event) {
      const scope = scopeOf(workspace);
      if (event !== undefined) await auditRepository(scope).append(event);
      await memberRepository(scope).set(account, role);
    },
    accounts: accounts.all,
    account: accounts.byId,
    find: accounts.byEmail,
    async create({ name, email, administrator }) {
      const address = email.trim().toLowerCase();
      if ((await accounts.byEmail(address)) !== null) throw emailTaken(address);
      const id = randomUUID();
      const row = { id, name, email: address, emailVerified: true, administrator, suspended: false };
      await tables
        .insertInto('user')
        .values({ ...row, twoFactorEnabled: false })
        .execute();
      return (await accounts.byId(id))!;
    },
    async change(id, change) {
      await tables
        .updateTable('user')
        .set({ ...change, updatedAt: new Date() })
        .where('id', '=', id)
        .execute();
    },
    async signOut(id) {
      const { numDeletedRows } = await tables.deleteFrom('session').where('userId', '=', id).executeTakeFirst();
      return Number(numDeletedRows);
    },
    ...invitations(tables, accounts.byId),
    ...workspaces(db),
    ...attempts(tables),
    async secret(name) {
      await tables
        .insertInto('secret')
        .values({ name, value: newSecret() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const row = await tables.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirstOrThrow();
      return row.value;
    },
  };
}

type Workspaces = Pick<
  InstallationRepository,
  'workspaces' | 'isWorkspace' | 'createWorkspace' | 'renameWorkspace' | 'memberships'
>;

function workspaces(db: Kysely<Schema>): Workspaces {
  return {
    async workspaces() {
      const rows = await db
        .selectFrom('workspace')
        .selectAll()
        .where('id', '!=', installationWorkspace)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ id: row.id, title: row.title ?? row.id, createdAt: row.created_at }));
    },
    async isWorkspace(id) {
      if (id === installationWorkspace) return false;
      return (await db.selectFrom('workspace').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
    },
    async createWorkspace(id, title) {
      checkWorkspace(id);
      if (id === installationWorkspace) return false;
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('workspace')
        .values({ id, title })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async renameWorkspace(id, title) {
      const { numUpdatedRows } = await db
        .updateTable('workspace')
        .set({ title })
        .where('id', '=', id)
        .where('id', '!=', installationWorkspace)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async memberships(account) {
      const rows = await db
        .selectFrom('member')
        .innerJoin('workspace', 'workspace.id', 'member.workspace_id')
        .select(['workspace.id', 'workspace.title', 'workspace.created_at', 'member.role'])
        .where('member.account_id', '=', account)
        .orderBy('workspace.id')
        .execute();
      return rows.map(({ id, title, created_at, role }) => ({
        ...{ id, title: title ?? id, createdAt: created_at },
        role: role as Role,
      }));
    },
  };
}

/** Counts by key within a window that begins with its first attempt: several servers count together. */
function attempts(tables: Kysely<Tables>): Pick<InstallationRepository, 'attempt' | 'forgive'> {
  return {
    async attempt(key, most, seconds) {
      const over = sql<boolean>`attempt.since < clock_timestamp() - make_interval(secs => ${seconds})`;
      const row = await tables
        .insertInto('attempt')
        .values({ key, count: 1, since: new Date() })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({
            count: sql<number>`case when ${over} then 1 else attempt.count + 1 end`,
            since: sql<Date>`case when ${over} then clock_timestamp() else attempt.since end`,
          }),
        )
        .returning(['count', 'since'])
        .executeTakeFirstOrThrow();
      if (row.count <= most) return 0;
      return Math.max(1, Math.ceil(seconds - (Date.now() - row.since.getTime()) / 1000));
    },
    async forgive(key) {
      await tables.deleteFrom('attempt').where('key', '=', key).execute();
    },
  };
}

function emailTaken(email: string): InvalidError {
  return new InvalidError({
    zh: `${email} 已经有账号。`,
    en: `${email} has an account already.`,
  });
}
