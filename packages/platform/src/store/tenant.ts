import { type Kysely, sql, type Transaction } from 'kysely';
import { InvalidError, UnavailableError } from './errors.ts';
import type { Schema } from './schema.ts';

/** The role under which every transaction runs: row-level security binds it, as it does no owner or superuser. */
export const tenantRole = 'yanzhen_tenant';

/** The setting that says whose rows a transaction may see; unset, it sees none. */
export const tenantSetting = 'yanzhen.workspace';

const workspacePattern = /^[a-z0-9][a-z0-9_-]{0,62}$/;

/** @throws InvalidError unless the id is 1 to 63 of a–z, 0–9, _ and -, beginning with a letter or digit. */
export function checkWorkspace(id: string): string {
  if (workspacePattern.test(id)) return id;
  throw new InvalidError({
    zh: `工作区名称 ${JSON.stringify(id)} 不可用：应为 1—63 个小写字母、数字、下划线或连字符。`,
    en: `${JSON.stringify(id)} cannot name a workspace: expected 1 to 63 of a–z, 0–9, _ and -.`,
  });
}

/** Runs `fn` in a transaction that sees and changes the rows of one workspace alone. */
export async function inTenant<T>(
  db: Kysely<Schema>,
  workspace: string,
  fn: (transaction: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  checkWorkspace(workspace);
  try {
    return await db.transaction().execute(async (transaction) => {
      await enterTenant(transaction, workspace);
      const result = await fn(transaction);
      // A statement that failed and was shrugged off has undone the transaction: COMMIT would not say so, this does.
      await sql`select 1`.execute(transaction);
      return result;
    });
  } catch (error) {
    throw isUnkeepable(error) ? unkeepable(error) : error;
  }
}

/** What PostgreSQL says of values no column can hold: numbers out of range, NUL and broken characters, days there are not. */
const unkeepableCodes = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

function isUnkeepable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && unkeepableCodes.has(String(error.code));
}

function unkeepable(cause: unknown): InvalidError {
  return new InvalidError(
    {
      zh: '给出的值中有数据库无法保存或比较的：数过大，或文字含空字符或残缺的编码。',
      en: 'A value given cannot be kept or compared: a number out of range, or text with NUL or broken characters.',
    },
    { cause },
  );
}

/** Gives up the owner's rights for the rest of the transaction. */
export async function enterTenant(transaction: Transaction<Schema>, workspace: string): Promise<void> {
  await sql`select set_config('role', ${tenantRole}, true), set_config(${tenantSetting}, ${workspace}, true)`.execute(
    transaction,
  );
}

/**
 * Runs `fn` with the owner's rights inside a tenant's transaction: only for the queue's own schema,
 * which knows no tenants.
 */
export async function asOwner<T>(transaction: Transaction<Schema>, fn: () => Promise<T>): Promise<T> {
  await sql`select set_config('role', 'none', true)`.execute(transaction);
  const result = await fn();
  await sql`select set_config('role', ${tenantRole}, true)`.execute(transaction);
  return result;
}

/** @throws UnavailableError when row-level security would not bind the tenants' role. */
export async function checkTenantRole(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ bypasses: boolean }>`
    select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = ${tenantRole}`.execute(db);
  if (rows[0]?.bypasses === false) return;
  throw new UnavailableError({
    zh: `数据库角色 ${tenantRole} 能绕过行级安全，工作区之间不再隔离。请执行：ALTER ROLE ${tenantRole} NOSUPERUSER NOBYPASSRLS。`,
    en: `The database role ${tenantRole} can bypass row-level security, so workspaces would not be kept apart. Run: ALTER ROLE ${tenantRole} NOSUPERUSER NOBYPASSRLS.`,
  });
}
