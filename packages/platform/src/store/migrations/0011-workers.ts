import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantRole, tenantSetting } from '../tenant.ts';

const own = `workspace_id = current_setting('${tenantSetting}', true)`;

const tables = [
  `create table piece_run (
    workspace_id text not null references workspace (id),
    id text not null,
    key text not null,
    request jsonb not null,
    heartbeat_at timestamptz not null default clock_timestamp(),
    created_at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, id)
  )`,
  `create table piece_task (
    workspace_id text not null,
    run_id text not null,
    number integer not null,
    state text not null default 'waiting' check (state in ('waiting', 'active', 'done', 'failed')),
    worker text,
    attempts integer not null default 0,
    heartbeat_at timestamptz,
    error jsonb,
    primary key (workspace_id, run_id, number),
    foreign key (workspace_id, run_id) references piece_run (workspace_id, id) on delete cascade
  )`,
  "create index piece_task_active on piece_task (worker) where state = 'active'",
  `create table held_file (
    workspace_id text not null,
    owner text not null,
    hash text not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, owner, hash),
    foreign key (workspace_id, hash) references blob (workspace_id, hash)
  )`,
  'create index held_file_hash on held_file (workspace_id, hash)',
];

// Who works on this database: it belongs to no workspace, and the tenants' role has no right to it.
const worker = `create table worker (
  id text primary key,
  host text not null,
  process integer not null,
  version text not null,
  threads integer not null,
  started_at timestamptz not null default clock_timestamp(),
  heartbeat_at timestamptz not null default clock_timestamp()
)`;

const statements = [
  'alter table job add column priority integer not null default 0',
  ...tables,
  worker,
  ...['piece_run', 'piece_task', 'held_file'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy tenant on ${table} to ${tenantRole} using (${own}) with check (${own})`,
    `grant select, insert, update, delete on ${table} to ${tenantRole}`,
  ]),
];

/** Pieces that workers on several hosts share, files that jobs need there, priorities, and who works. */
export const workers: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
