import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantRole, tenantSetting } from '../tenant.ts';

const own = `workspace_id = current_setting('${tenantSetting}', true)`;

const ofCase = 'foreign key (workspace_id, case_id) references cooperation_case (workspace_id, id)';

const statements = [
  `create table cooperation_case (
    workspace_id text not null references workspace (id),
    id text not null,
    name jsonb not null,
    version integer not null,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp(),
    removed_at timestamptz,
    primary key (workspace_id, id)
  )`,
  `create table case_text (
    workspace_id text not null,
    case_id text not null,
    hash text not null,
    text text not null,
    primary key (workspace_id, case_id, hash),
    ${ofCase}
  )`,
  `create table case_part (
    workspace_id text not null,
    case_id text not null,
    part text not null,
    state jsonb not null,
    primary key (workspace_id, case_id, part),
    ${ofCase}
  )`,
  `create table case_change (
    workspace_id text not null,
    case_id text not null,
    version integer not null,
    author text not null,
    kind text not null check (kind in ('create', 'put', 'rename', 'undo')),
    undoes integer,
    entries jsonb not null,
    changed_at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, case_id, version),
    ${ofCase}
  )`,
  ...['cooperation_case', 'case_text', 'case_part', 'case_change'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy tenant on ${table} to ${tenantRole} using (${own}) with check (${own})`,
    `grant select, insert, update, delete on ${table} to ${tenantRole}`,
  ]),
];

/** Cases: the parts each has now, the texts of all it ever had, and every change. */
export const cases: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
