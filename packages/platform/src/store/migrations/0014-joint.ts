import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantRole, tenantSetting } from '../tenant.ts';

const here = `current_setting('${tenantSetting}', true)`;
const own = `workspace_id = ${here}`;

/**
 * Rows belong to the workspace that wrote them. What others in the same joint space may see besides is said by two
 * functions that look past row-level security at nothing but memberships.
 */
const statements = [
  `create table joint_space (
    workspace_id text not null references workspace (id),
    id text not null,
    title jsonb not null,
    rules jsonb not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, id)
  )`,
  `create table joint_member (
    workspace_id text not null,
    space_id text not null,
    founder text not null,
    state text not null check (state in ('invited', 'joined', 'left')),
    changed_at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, space_id)
  )`,
  'create index joint_member_space on joint_member (space_id)',
  `create table joint_release (
    workspace_id text not null references workspace (id),
    space_id text not null,
    number integer not null,
    description jsonb not null,
    figures jsonb not null,
    approved_by text not null,
    released_at timestamptz not null default clock_timestamp(),
    withdrawn_at timestamptz,
    primary key (workspace_id, space_id, number)
  )`,
  `create table joint_basis (
    workspace_id text not null,
    space_id text not null,
    number integer not null,
    basis jsonb not null,
    primary key (workspace_id, space_id, number),
    foreign key (workspace_id, space_id, number) references joint_release (workspace_id, space_id, number)
  )`,
  `create table joint_use (
    workspace_id text not null,
    space_id text not null,
    number integer not null,
    used_by text not null,
    operation text not null,
    used_at timestamptz not null default clock_timestamp()
  )`,
  'create index joint_use_release on joint_use (workspace_id, space_id, number)',
  `create table joint_result (
    workspace_id text not null references workspace (id),
    space_id text not null,
    key text not null,
    sums jsonb not null,
    made_at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, space_id, key)
  )`,
  `create function joint_seen(space text) returns boolean
    language sql stable security definer set search_path = public as
    $$ select exists (select 1 from joint_member
       where space_id = space and workspace_id = ${here} and state in ('invited', 'joined')) $$`,
  `create function joint_shared(space text) returns boolean
    language sql stable security definer set search_path = public as
    $$ select exists (select 1 from joint_member
       where space_id = space and workspace_id = ${here} and state = 'joined') $$`,
  `create function joint_founded(space text) returns boolean
    language sql stable security definer set search_path = public as
    $$ select exists (select 1 from joint_space where id = space and workspace_id = ${here}) $$`,
  ...['space', 'member', 'release', 'basis', 'use', 'result'].map(
    (table) => `alter table joint_${table} enable row level security`,
  ),
  `create policy see on joint_space for select to ${tenantRole} using (${own} or joint_seen(id))`,
  `create policy make on joint_space for insert to ${tenantRole} with check (${own})`,
  `create policy see on joint_member for select to ${tenantRole} using (${own} or joint_seen(space_id))`,
  `create policy invite on joint_member for insert to ${tenantRole}
    with check (joint_founded(space_id) and founder = ${here} and (state = 'invited' or ${own}))`,
  `create policy answer on joint_member for update to ${tenantRole} using (${own}) with check (${own})`,
  `create policy see on joint_release for select to ${tenantRole}
    using (${own} or (joint_shared(space_id) and withdrawn_at is null))`,
  `create policy give on joint_release for insert to ${tenantRole} with check (${own} and joint_shared(space_id))`,
  `create policy take_back on joint_release for update to ${tenantRole} using (${own}) with check (${own})`,
  `create policy own on joint_basis to ${tenantRole} using (${own}) with check (${own})`,
  `create policy own on joint_use for select to ${tenantRole} using (${own})`,
  `create policy tell on joint_use for insert to ${tenantRole}
    with check (joint_shared(space_id) and used_by = ${here})`,
  `create policy see on joint_result for select to ${tenantRole} using (${own} or joint_shared(space_id))`,
  `create policy make on joint_result for insert to ${tenantRole} with check (${own} and joint_shared(space_id))`,
  `grant select, insert on joint_space, joint_basis, joint_use, joint_result to ${tenantRole}`,
  `grant select, insert, update on joint_member, joint_release to ${tenantRole}`,
];

/** Joint spaces: who is in them, what each member let out, what stands behind it, who used it, what was answered. */
export const joint: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
