import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantRole, tenantSetting } from '../tenant.ts';

const own = `workspace_id = current_setting('${tenantSetting}', true)`;

const statements = [
  `create table plan (
    workspace_id text not null references workspace (id),
    id text not null,
    info jsonb not null,
    revision integer not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    removed_at timestamptz,
    primary key (workspace_id, id)
  )`,
  `create table plan_item (
    workspace_id text not null,
    plan_id text not null,
    id text not null,
    kind text not null,
    parent text,
    position double precision not null,
    fields jsonb not null,
    primary key (workspace_id, plan_id, id),
    foreign key (workspace_id, plan_id) references plan (workspace_id, id)
  )`,
  `create table plan_change (
    workspace_id text not null,
    plan_id text not null,
    revision integer not null,
    author text not null,
    summary jsonb not null,
    undoes integer,
    entries jsonb not null,
    changed_at timestamptz not null default now(),
    primary key (workspace_id, plan_id, revision),
    foreign key (workspace_id, plan_id) references plan (workspace_id, id)
  )`,
  ...['plan', 'plan_item', 'plan_change'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy tenant on ${table} to ${tenantRole} using (${own}) with check (${own})`,
    `grant select, insert, update, delete on ${table} to ${tenantRole}`,
  ]),
];

/** Plans, the items they are made of, and every change ever made to one. */
export const plans: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
