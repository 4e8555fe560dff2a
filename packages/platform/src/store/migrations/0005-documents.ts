import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantRole, tenantSetting } from '../tenant.ts';

const own = `workspace_id = current_setting('${tenantSetting}', true)`;

const document = `create table document (
  workspace_id text not null references workspace (id),
  id text not null,
  version integer not null,
  title text not null,
  issuer text,
  region text,
  date text,
  kind text,
  language text not null,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz,
  primary key (workspace_id, id)
)`;

// The text as the reader gave it stands here; the file's own bytes are a blob.
const version = `create table document_version (
  workspace_id text not null,
  document_id text not null,
  version integer not null,
  hash text not null,
  text_hash text not null,
  part integer not null,
  file_name text not null,
  format text not null,
  original text not null,
  pages jsonb not null,
  notes jsonb not null,
  sketch text not null,
  passages integer not null,
  words integer not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (workspace_id, document_id, version),
  foreign key (workspace_id, document_id) references document (workspace_id, id),
  foreign key (workspace_id, hash) references blob (workspace_id, hash)
)`;

const change = `create table document_change (
  workspace_id text not null,
  document_id text not null,
  number integer not null,
  before jsonb not null,
  after jsonb not null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (workspace_id, document_id, number),
  foreign key (workspace_id, document_id) references document (workspace_id, id)
)`;

// Only the newest version of a document is found by search: the columns of the index are null for the others.
const passage = `create table passage (
  workspace_id text not null,
  document_id text not null,
  version integer not null,
  index integer not null,
  kind text not null,
  level integer not null,
  page integer not null,
  text text not null,
  runs jsonb not null,
  folded text,
  length integer not null,
  words tsvector,
  grams tsvector,
  primary key (workspace_id, document_id, version, index),
  foreign key (workspace_id, document_id, version) references document_version (workspace_id, document_id, version)
)`;

const others = [
  `create table document_key (
    workspace_id text not null,
    key text not null,
    document_id text not null,
    primary key (workspace_id, key, document_id),
    foreign key (workspace_id, document_id) references document (workspace_id, id)
  )`,
  `create table passage_term (
    workspace_id text not null references workspace (id),
    term text not null,
    passages integer not null,
    form text,
    sound text,
    initials text,
    primary key (workspace_id, term)
  )`,
  `create table topic (
    workspace_id text not null references workspace (id),
    id text not null,
    name text not null,
    query text not null,
    created_at timestamptz not null default clock_timestamp(),
    seen_at timestamptz,
    seen jsonb not null,
    primary key (workspace_id, id)
  )`,
  `create table fact_verdict (
    workspace_id text not null references workspace (id),
    fact_key text not null,
    verdict text not null check (verdict in ('accepted', 'corrected', 'rejected')),
    value jsonb,
    decided_at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, fact_key)
  )`,
];

const indexes = [
  'create index document_version_hash on document_version (workspace_id, hash)',
  'create index document_version_text on document_version (workspace_id, text_hash)',
  'create index passage_grams on passage using gin (grams)',
  'create index passage_term_text on passage_term (workspace_id, term text_pattern_ops)',
  'create index passage_term_sound on passage_term (workspace_id, sound text_pattern_ops)',
  'create index passage_term_initials on passage_term (workspace_id, initials text_pattern_ops)',
];

/**
 * Under row-level security no index on a text search may be used: its operator is not leakproof. The function runs
 * with its owner's rights and sets the workspace itself. A row's score is a weighted sum over the units of the query:
 * rising and saturating in the unit's count (as in BM25), over the passage's length against the average.
 */
const search = `create function search_passages(
  wanted tsquery, units jsonb, phrases text[], excluded text[], only_documents text[], average double precision, most integer
) returns table (document_id text, version integer, index integer, score double precision)
language sql stable security definer set search_path from current set enable_seqscan = off as $$
  with hit as materialized (
    select p.document_id, p.version, p.index, p.kind, p.length, p.words, p.grams
    from passage p
    where p.workspace_id = current_setting('${tenantSetting}', true)
      and p.grams @@ wanted
      and (only_documents is null or p.document_id in (select unnest(only_documents)))
      and not exists (select from unnest(phrases) s where position(s in coalesce(p.folded, p.text)) = 0)
      and not exists (select from unnest(excluded) s where position(s in coalesce(p.folded, p.text)) > 0)
    limit most
  ),
  unit as materialized (
    select (u ->> 'weight')::double precision as weight, (u ->> 'words')::tsquery as words, (u ->> 'grams')::tsquery as grams
    from jsonb_array_elements(units) u
  )
  select h.document_id, h.version, h.index,
    (select sum(u.weight * greatest(ts_rank('{1,1,1,1}', h.words, u.words), case when h.grams @@ u.grams then 0.3 else 0 end)) from unit u)
      / (0.4 + 0.6 * h.length / average) * case h.kind when 'title' then 1.5 when 'heading' then 1.2 else 1 end
  from hit h
$$`;

const signature = 'search_passages(tsquery, jsonb, text[], text[], text[], double precision, integer)';

const tables = [
  'document',
  'document_version',
  'document_change',
  'passage',
  'document_key',
  'passage_term',
  'topic',
  'fact_verdict',
];

/** Statement by statement: the prepared-statement protocol takes one at a time. */
const statements = [
  document,
  version,
  change,
  passage,
  ...others,
  ...indexes,
  ...tables.flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy tenant on ${table} to ${tenantRole} using (${own}) with check (${own})`,
    `grant select, insert, update, delete on ${table} to ${tenantRole}`,
  ]),
  search,
  `revoke all on function ${signature} from public`,
  `grant execute on function ${signature} to ${tenantRole}`,
];

/** Documents with their versions and passages, the index of passages, topics, and verdicts on facts. */
export const documents: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
