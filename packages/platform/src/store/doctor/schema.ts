import { type Kysely, sql } from 'kysely';
import { stateOf } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { tenantRole } from '../tenant.ts';
import type { Finding } from './types.ts';

export async function lookAtSchema(db: Kysely<Schema>): Promise<Finding> {
  const { taken, pending, unknown } = await stateOf(db);
  const newest = taken.at(-1) ?? '—';
  if (unknown.length > 0) {
    return {
      check: 'schema',
      level: 'error',
      text: {
        zh: `数据库结构由更新的版本写成（${unknown.join('、')}）。`,
        en: `The schema is of a newer version (${unknown.join(', ')}).`,
      },
      advice: { zh: '请升级本程序。', en: 'Upgrade this program.' },
    };
  }
  if (pending.length > 0) {
    return {
      check: 'schema',
      level: 'warning',
      text: {
        zh: `数据库结构有 ${pending.length} 步没有做。`,
        en: `${pending.length} steps of the schema are to be taken.`,
      },
      advice: { zh: '运行 yanzhen migrate。', en: 'Run yanzhen migrate.' },
    };
  }
  return {
    check: 'schema',
    level: 'ok',
    text: { zh: `数据库结构是最新的（${newest}）。`, en: `The schema is the newest (${newest}).` },
  };
}

/** Tables without a workspace, which the tenants' role may not touch, and the one whose id it is. */
const withoutTenant = `c.relname like 'kysely_migration%'`;

/** Row-level security must stand on every table the tenants' role may read, and bind that role. */
export async function lookAtIsolation(db: Kysely<Schema>): Promise<Finding> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not ${sql.raw(withoutTenant)}
      and not c.relrowsecurity and has_table_privilege(${tenantRole}, c.oid, 'select')`.execute(db);
  const { rows: roles } = await sql<{ bypasses: boolean }>`
    select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = ${tenantRole}`.execute(db);
  if (roles[0]?.bypasses !== false) {
    return {
      check: 'isolation',
      level: 'error',
      text: { zh: `角色 ${tenantRole} 能绕过行级安全。`, en: `The role ${tenantRole} can bypass row-level security.` },
      advice: {
        zh: `ALTER ROLE ${tenantRole} NOSUPERUSER NOBYPASSRLS`,
        en: `ALTER ROLE ${tenantRole} NOSUPERUSER NOBYPASSRLS`,
      },
    };
  }
  if (rows.length > 0) {
    const names = rows.map(({ name }) => name).join(', ');
    return {
      check: 'isolation',
      level: 'error',
      text: { zh: `这些表没有行级安全：${names}。`, en: `Tables without row-level security: ${names}.` },
      advice: {
        zh: '有人改动了数据库。请从备份恢复或重新启用行级安全。',
        en: 'Somebody has changed the database. Restore it, or enable row-level security again.',
      },
    };
  }
  return {
    check: 'isolation',
    level: 'ok',
    text: { zh: '工作区之间由行级安全隔开。', en: 'Row-level security keeps workspaces apart.' },
  };
}
