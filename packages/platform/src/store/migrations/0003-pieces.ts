import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantRole, tenantSetting } from '../tenant.ts';

/** Statement by statement: the prepared-statement protocol takes one at a time. */
const statements = [
  `create table piece (
    workspace_id text not null references workspace (id),
    key text not null,
    value bytea not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, key)
  )`,
  'create index piece_age on piece (workspace_id, created_at)',
  'alter table piece enable row level security',
  `create policy tenant on piece to ${tenantRole}
    using (workspace_id = current_setting('${tenantSetting}', true))
    with check (workspace_id = current_setting('${tenantSetting}', true))`,
  `grant select, insert, update, delete on piece to ${tenantRole}`,
];

/** Finished pieces of long work, so that what was interrupted goes on where it was. */
export const pieces: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
