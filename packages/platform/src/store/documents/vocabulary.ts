import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/** In how many passages each word stands. */
export async function passagesWith(
  transaction: Transaction<Schema>,
  workspace: string,
  words: readonly string[],
): Promise<Map<string, number>> {
  if (words.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('passage_term')
    .select(['term', 'passages'])
    .where('workspace_id', '=', workspace)
    .where('term', 'in', [...new Set(words)])
    .execute();
  return new Map(rows.map(({ term, passages }) => [term, passages]));
}

const mostSounding = 8;

/**
 * Words of the index that letters may stand for: Chinese words that sound so, in full or by initials, and words that
 * begin so. None where the letters are a word themselves that stands in several passages.
 */
export async function soundingWords(
  transaction: Transaction<Schema>,
  workspace: string,
  letters: string,
): Promise<string[]> {
  const behind = `${letters}\uffff`;
  // These comparisons, unlike LIKE, may use an index under row-level security.
  const { rows } = await sql<{ term: string; passages: number; closeness: number }>`
    select term, passages, closeness from (
      select term, passages, 0 as closeness from passage_term where workspace_id = ${workspace} and term = ${letters}
      union all
      select term, passages, 1 from passage_term where workspace_id = ${workspace} and sound = ${letters}
      union all
      select term, passages, 2 from passage_term where workspace_id = ${workspace} and initials = ${letters} and char_length(term) > 1
      union all
      select term, passages, 3 from passage_term where workspace_id = ${workspace} and char_length(${letters}) > 2
        and (term ~>~ ${letters} and term ~<~ ${behind} or sound ~>~ ${letters} and sound ~<~ ${behind})
    ) found where passages > 0 order by closeness, passages desc, term limit 40`.execute(transaction);
  const closest = rows[0]?.closeness;
  if (closest === undefined || closest === 0) return [];
  return rows
    .filter(({ closeness }) => closeness === closest)
    .slice(0, mostSounding)
    .map(({ term }) => term);
}
