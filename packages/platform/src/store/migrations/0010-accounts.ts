import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { accountsSchema } from '../accounts/schema.ts';
import { tenantRole, tenantSetting } from '../tenant.ts';

const own = `workspace_id = current_setting('${tenantSetting}', true)`;
const s = accountsSchema;

/**
 * Who has an account is no workspace's matter: these tables stand in a schema of their own that the tenants' role cannot
 * see. The names of the first six and of their columns are those of the library that keeps them.
 */
const accounts = [
  `create schema ${s}`,
  `create table ${s}."user" (
    "id" text not null primary key,
    "name" text not null,
    "email" text not null unique,
    "emailVerified" boolean not null,
    "image" text,
    "createdAt" timestamptz not null default clock_timestamp(),
    "updatedAt" timestamptz not null default clock_timestamp(),
    "twoFactorEnabled" boolean,
    "administrator" boolean not null default false,
    "suspended" boolean not null default false
  )`,
  `create table ${s}."session" (
    "id" text not null primary key,
    "expiresAt" timestamptz not null,
    "token" text not null unique,
    "createdAt" timestamptz not null default clock_timestamp(),
    "updatedAt" timestamptz not null,
    "ipAddress" text,
    "userAgent" text,
    "userId" text not null references ${s}."user" ("id") on delete cascade
  )`,
  `create table ${s}."account" (
    "id" text not null primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references ${s}."user" ("id") on delete cascade,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz,
    "scope" text,
    "password" text,
    "createdAt" timestamptz not null default clock_timestamp(),
    "updatedAt" timestamptz not null
  )`,
  `create table ${s}."verification" (
    "id" text not null primary key,
    "identifier" text not null,
    "value" text not null,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz not null default clock_timestamp(),
    "updatedAt" timestamptz not null default clock_timestamp()
  )`,
  `create table ${s}."twoFactor" (
    "id" text not null primary key,
    "secret" text not null,
    "backupCodes" text not null,
    "userId" text not null references ${s}."user" ("id") on delete cascade,
    "verified" boolean,
    "failedVerificationCount" integer,
    "lockedUntil" timestamptz
  )`,
  `create table ${s}."rateLimit" (
    "id" text not null primary key,
    "key" text not null unique,
    "count" integer not null,
    "lastRequest" bigint not null
  )`,
  `create index on ${s}."session" ("userId")`,
  `create index on ${s}."account" ("userId")`,
  `create index on ${s}."verification" ("identifier")`,
  `create index on ${s}."twoFactor" ("userId")`,
  `create table ${s}.invitation (
    hash text not null primary key,
    account_id text not null references ${s}."user" ("id") on delete cascade,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  `create table ${s}.attempt (
    key text not null primary key,
    count integer not null,
    since timestamptz not null
  )`,
  `create table ${s}.secret (
    name text not null primary key,
    value text not null
  )`,
];

const owned = [
  'alter table workspace add column title text',
  `create table member (
    workspace_id text not null references workspace (id),
    account_id text not null,
    role text not null check (role in ('viewer', 'analyst', 'editor', 'admin')),
    added_at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, account_id)
  )`,
  'create index member_account on member (account_id)',
  `create table api_token (
    workspace_id text not null references workspace (id),
    id text not null,
    account_id text not null,
    name text not null,
    role text not null check (role in ('viewer', 'analyst', 'editor', 'admin')),
    rooms jsonb,
    hash text not null,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    used_at timestamptz,
    primary key (workspace_id, id)
  )`,
  `create table audit_entry (
    workspace_id text not null references workspace (id),
    number integer not null,
    at text not null,
    caller text not null,
    account_id text,
    address text,
    action text not null,
    outcome text not null check (outcome in ('begun', 'done', 'failed', 'refused')),
    detail text not null,
    previous text not null,
    hash text not null,
    primary key (workspace_id, number)
  )`,
  ...['member', 'api_token', 'audit_entry'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy tenant on ${table} to ${tenantRole} using (${own}) with check (${own})`,
    `grant select, insert${table === 'audit_entry' ? '' : ', update, delete'} on ${table} to ${tenantRole}`,
  ]),
];

/** The grant alone would not bind the owner's role, under which migrations run: it is told too. */
const unchangeable = [
  `create function keep_audit() returns trigger language plpgsql as $$
  begin
    raise exception 'The audit log is not changed.';
  end $$`,
  `create trigger keep_audit before update or delete on audit_entry for each row execute function keep_audit()`,
];

/** Accounts, members of workspaces, tokens, and the audit log. */
export const accountTables: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...accounts, ...owned, ...unchangeable]) await sql.raw(statement).execute(db);
  },
};
