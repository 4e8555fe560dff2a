import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tenantSetting } from '../tenant.ts';

/**
 * Planned anew for each query: the plan that is kept after five calls, not knowing how rare the words are, reads the
 * workspace's whole primary key beside the index of grams. A unit without grams is one that every wanted passage has,
 * so that its grams need not be read; elsewhere they are read only where its words do not already say more.
 */
const search = `create or replace function search_passages(
  wanted tsquery, units jsonb, phrases text[], excluded text[], only_documents text[], average double precision, most integer
) returns table (document_id text, version integer, index integer, score double precision)
language sql stable security definer set search_path from current
set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
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
    (select sum(u.weight * case
        when w.rank < 0.3 and (u.grams is null or h.grams @@ u.grams) then 0.3 else w.rank end)
      from unit u cross join lateral (select ts_rank('{1,1,1,1}', h.words, u.words) as rank offset 0) w)
      / (0.4 + 0.6 * h.length / average) * case h.kind when 'title' then 1.5 when 'heading' then 1.2 else 1 end
  from hit h
$$`;

/** Ranks the passages that were found with fewer reads. */
export const passageRank: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw(search).execute(db);
  },
};
