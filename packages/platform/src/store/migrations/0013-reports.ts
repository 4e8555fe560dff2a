import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantRole, tenantSetting } from '../tenant.ts';

const own = `workspace_id = current_setting('${tenantSetting}', true)`;

const statements = [
  `create table report (
    workspace_id text not null references workspace (id),
    id text not null,
    value jsonb not null,
    updated_at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, id)
  )`,
  'alter table report enable row level security',
  `create policy tenant on report to ${tenantRole} using (${own}) with check (${own})`,
  `grant select, insert, update, delete on report to ${tenantRole}`,
];

/** Reports: what was chosen, and what was made of it last. */
export const reports: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
