import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantRole, tenantSetting } from '../tenant.ts';

const own = `workspace_id = current_setting('${tenantSetting}', true)`;

const statements = [
  `create table review_verdict (
    workspace_id text not null references workspace (id),
    id text not null,
    rule text not null,
    regulation text not null,
    measures text not null,
    clause text not null,
    verdict text not null check (verdict in ('agreed', 'rejected', 'reworded', 'exception')),
    note text not null,
    draft text not null,
    answers jsonb not null,
    updated_at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, id)
  )`,
  'create index review_verdict_rule on review_verdict (workspace_id, rule)',
  'alter table review_verdict enable row level security',
  `create policy tenant on review_verdict to ${tenantRole} using (${own}) with check (${own})`,
  `grant select, insert, update, delete on review_verdict to ${tenantRole}`,
];

/** What people said of findings of the fair-competition review. */
export const review: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
