import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantRole, tenantSetting } from '../tenant.ts';

const tables = `
create table workspace (
  id text primary key,
  created_at timestamptz not null default now()
);

create table dataset (
  workspace_id text not null references workspace (id),
  id text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

create table blob (
  workspace_id text not null references workspace (id),
  hash text not null,
  bytes double precision not null,
  digest text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, hash)
);

create table blob_chunk (
  workspace_id text not null,
  hash text not null,
  part integer not null,
  data bytea not null,
  primary key (workspace_id, hash, part),
  foreign key (workspace_id, hash) references blob (workspace_id, hash) on delete cascade
);

create table dataset_version (
  workspace_id text not null,
  dataset_id text not null,
  version integer not null,
  hash text not null,
  description_hash text not null,
  meta jsonb not null,
  quality jsonb not null,
  created_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (workspace_id, dataset_id, version),
  unique (workspace_id, dataset_id, hash, description_hash),
  foreign key (workspace_id, dataset_id) references dataset (workspace_id, id),
  foreign key (workspace_id, hash) references blob (workspace_id, hash)
);
create index dataset_version_hash on dataset_version (workspace_id, hash);

create table job (
  workspace_id text not null references workspace (id),
  id text not null,
  kind text not null,
  input jsonb not null,
  state text not null check (state in ('queued', 'active', 'done', 'failed', 'cancelled', 'interrupted')),
  fraction double precision not null default 0,
  doing jsonb,
  error jsonb,
  result_hash text,
  attempts integer not null default 0,
  cancel_requested boolean not null default false,
  heartbeat_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  started_at timestamptz,
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, result_hash) references blob (workspace_id, hash)
);
create index job_newest on job (workspace_id, created_at desc);
create index job_active on job (heartbeat_at) where state = 'active';
`;

const namedTables = ['mapping', 'region_group', 'setting'];

function namedTable(name: string): string {
  return `
create table ${name} (
  workspace_id text not null references workspace (id),
  id text not null,
  value jsonb not null,
  updated_at timestamptz not null default clock_timestamp(),
  primary key (workspace_id, id)
);`;
}

// Roles belong to the server, not to the database: another database may just be making the same one.
const role = `
do $$ begin
  create role ${tenantRole} nologin nosuperuser nobypassrls;
exception when duplicate_object or unique_violation then null;
end $$;
grant ${tenantRole} to current_user;`;

function secured(table: string, column: string): string {
  const own = `${column} = current_setting('${tenantSetting}', true)`;
  return `
alter table ${table} enable row level security;
create policy tenant on ${table} to ${tenantRole} using (${own}) with check (${own});
grant select, insert, update, delete on ${table} to ${tenantRole};`;
}

/** Workspaces, datasets with their blobs, small documents, jobs; each row visible to its workspace alone. */
export const foundations: Migration = {
  async up(db: Kysely<unknown>) {
    const withWorkspace = ['dataset', 'dataset_version', 'blob', 'blob_chunk', 'job', ...namedTables];
    const script = [
      role,
      tables,
      ...namedTables.map(namedTable),
      secured('workspace', 'id'),
      ...withWorkspace.map((table) => secured(table, 'workspace_id')),
    ].join('\n');
    for (const statement of statements(script)) await sql.raw(statement).execute(db);
  },
};

/** The prepared-statement protocol takes one statement at a time. */
function statements(script: string): string[] {
  return script
    .split(/;\s*\n(?=\s*(?:create|alter|grant|do)\b|\s*$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
