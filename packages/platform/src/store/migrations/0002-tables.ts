import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantRole, tenantSetting } from '../tenant.ts';

const own = `workspace_id = current_setting('${tenantSetting}', true)`;

/** Statement by statement: the prepared-statement protocol takes one at a time. */
const statements = [
  `create table io_table (
    workspace_id text not null references workspace (id),
    id text not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, id)
  )`,
  `create table io_table_version (
    workspace_id text not null,
    table_id text not null,
    version integer not null,
    hash text not null,
    description_hash text not null,
    meta jsonb not null,
    quality jsonb not null,
    created_at timestamptz not null default now(),
    removed_at timestamptz,
    primary key (workspace_id, table_id, version),
    unique (workspace_id, table_id, hash, description_hash),
    foreign key (workspace_id, table_id) references io_table (workspace_id, id),
    foreign key (workspace_id, hash) references blob (workspace_id, hash)
  )`,
  'create index io_table_version_hash on io_table_version (workspace_id, hash)',
  ...['io_table', 'io_table_version'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy tenant on ${table} to ${tenantRole} using (${own}) with check (${own})`,
    `grant select, insert, update, delete on ${table} to ${tenantRole}`,
  ]),
];

/** Input–output tables and their versions, kept like datasets; their figures are blobs. */
export const tables: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
