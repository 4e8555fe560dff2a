import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantRole } from '../tenant.ts';

/** Statement by statement: the prepared-statement protocol takes one at a time. */
const statements = [
  // Counting a word up again then finds room on the same page and leaves the four indexes alone.
  'alter table passage_term set (fillfactor = 50)',
  // In kilobytes: entries are sorted into the index by the ten thousand passages instead of by two.
  'alter index passage_grams set (gin_pending_list_limit = 16384)',
  // Only an index's owner may sort its list in.
  `create function settle_passages() returns bigint
  language sql security definer set search_path from current as $$
    select gin_clean_pending_list('passage_grams'::regclass)
  $$`,
  'revoke all on function settle_passages() from public',
  `grant execute on function settle_passages() to ${tenantRole}`,
];

/** Lets many passages be indexed at a time. */
export const passageIndex: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
