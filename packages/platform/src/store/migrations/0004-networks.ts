import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantRole, tenantSetting } from '../tenant.ts';

const own = `workspace_id = current_setting('${tenantSetting}', true)`;

/** Statement by statement: the prepared-statement protocol takes one at a time. */
const statements = [
  `create table firm_network (
    workspace_id text not null references workspace (id),
    id text not null,
    created_at timestamptz not null default now(),
    primary key (workspace_id, id)
  )`,
  `create table firm_network_version (
    workspace_id text not null,
    network_id text not null,
    version integer not null,
    hash text not null,
    description_hash text not null,
    meta jsonb not null,
    created_at timestamptz not null default now(),
    removed_at timestamptz,
    primary key (workspace_id, network_id, version),
    unique (workspace_id, network_id, hash, description_hash),
    foreign key (workspace_id, network_id) references firm_network (workspace_id, id),
    foreign key (workspace_id, hash) references blob (workspace_id, hash)
  )`,
  'create index firm_network_version_hash on firm_network_version (workspace_id, hash)',
  ...['firm_network', 'firm_network_version'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy tenant on ${table} to ${tenantRole} using (${own}) with check (${own})`,
    `grant select, insert, update, delete on ${table} to ${tenantRole}`,
  ]),
];

/** Networks of firms and their versions, kept like tables; firms and links are blobs. */
export const networks: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
