import { foldText, nearestWords, type SearchQuery, soundOf } from '@yanzhen/documents/search';
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import { unitGrams } from './tsquery.ts';
import type { SearchResult } from './types.ts';

const mostCompared = 50_000;

/** For the words of a query that stand nowhere, and for its stretches of Chinese as a whole: what they may have meant. */
export async function meantWords(
  transaction: Transaction<Schema>,
  workspace: string,
  query: SearchQuery,
): Promise<SearchResult['unknown']> {
  const unknown: string[] = [];
  for (const unit of query.units) {
    if (!(await standsSomewhere(transaction, unitGrams(unit)))) unknown.push(unit.written);
  }
  const stretches = foldText(query.text).match(/\p{Script=Han}{3,8}/gu) ?? [];
  const words = [...new Set([...stretches, ...unknown])].slice(0, 4);
  const found: { word: string; meant: string[] }[] = [];
  for (const word of words) {
    const meant = nearestWords(word, await neighbours(transaction, workspace, word));
    if (meant.length > 0 || unknown.includes(word)) found.push({ word, meant });
  }
  return found;
}

async function standsSomewhere(transaction: Transaction<Schema>, grams: string): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`
    select exists (select from search_passages(${grams}::tsquery, '[]', '{}', '{}', null, 1, 1)) as stands`.execute(
    transaction,
  );
  return rows[0]!.stands;
}

async function neighbours(transaction: Transaction<Schema>, workspace: string, word: string) {
  const sound = soundOf(word)?.full ?? null;
  const far = word.length >= 8 ? 2 : 1;
  const { rows } = await sql<{ word: string; passages: number; sound: string | null }>`
    select coalesce(form, term) as word, passages, sound from passage_term
    where workspace_id = ${workspace} and passages > 0
      and (sound = ${sound} or (sound is null) = ${sound === null} and char_length(coalesce(form, term)) between ${word.length - far} and ${word.length + far})
    order by passages desc limit ${mostCompared}`.execute(transaction);
  return rows;
}
