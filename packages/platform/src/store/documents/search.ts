import {
  type Alternative,
  alternative,
  maySound,
  neededGrams,
  type QueryUnit,
  type SearchQuery,
} from '@yanzhen/documents/search';
import { gbt4754 } from '@yanzhen/evidence/schemes';
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import { condition, isOpen } from './document-rows.ts';
import { type Found, hitsOf } from './hits.ts';
import { meantWords } from './meant.ts';
import { all, any, gramsQuery, unitGrams, unitWords } from './tsquery.ts';
import type { SearchOptions, SearchResult } from './types.ts';
import { passagesWith, soundingWords } from './vocabulary.ts';

/** Passages that are ranked, of those that match: more do not change the first page, and cost time. */
const mostRanked = 1000;
/** More where the newest are asked for. */
const mostDated = 2000;
/** Fewer where words are missing, and fewer still where these only fill the page behind passages that have every word. */
const mostRelaxed = 600;
const mostFilling = 150;
const usualLimit = 20;

/** A unit with its weight in the score and the two queries that stand for it. */
interface WeightedUnit {
  readonly unit: QueryUnit;
  readonly passages: number;
  readonly weight: number;
  readonly words: string;
  readonly grams: string;
}

interface Search {
  readonly units: readonly WeightedUnit[];
  /** What a passage must have whatever else it has: phrases, and the name of the industry asked for. */
  readonly required: readonly string[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  readonly documents: readonly string[] | null;
  readonly average: number;
}

/** Finds passages: those with every word of the query first, then those with all but one; with fewer only where nothing else is found. */
export async function searchPassages(
  transaction: Transaction<Schema>,
  workspace: string,
  asked: SearchQuery,
  { limit = usualLimit, order = 'relevance', documents }: SearchOptions,
): Promise<SearchResult> {
  const query = await withSounds(transaction, workspace, withPhrases(asked));
  const search = await prepare(transaction, workspace, query, documents);
  const count = query.units.length;
  if (count === 0 && search.required.length === 0) return { hits: [], query, matched: [0, 0], unknown: [] };
  const found = new Map<string, Found>();
  let matched = count;
  for (const tier of tiers(count)) {
    if (found.size >= limit || (found.size > 0 && tier < count - 1)) break;
    matched = tier;
    await findTier(transaction, search, tier, order === 'date' ? mostDated : limit, found);
  }
  const hits = await hitsOf(transaction, workspace, [...found.values()], order, limit);
  const complete = hits.some(({ score }) => score > count / (count + 1));
  const unknown = complete ? [] : await meantWords(transaction, workspace, query);
  return { hits, query, matched: [matched, count], unknown };
}

/** All words, all but one, half of them, any. */
function tiers(count: number): number[] {
  return [...new Set([count, count - 1, Math.ceil(count / 2), 1])].filter((size) => size >= 1 || count === 0);
}

/** A phrase also counts as a unit for rank: it is the rarest thing the query says. */
function withPhrases(query: SearchQuery): SearchQuery {
  const phrases = query.phrases.map((phrase) => ({ written: phrase, alternatives: [alternative(phrase, 'written')] }));
  return { ...query, units: [...query.units, ...phrases] };
}

/** Letters that are no word of the index may be pinyin, initials, or the beginning of a word. */
async function withSounds(
  transaction: Transaction<Schema>,
  workspace: string,
  query: SearchQuery,
): Promise<SearchQuery> {
  const units: QueryUnit[] = [];
  for (const unit of query.units) {
    const words = maySound(unit.written) ? await soundingWords(transaction, workspace, unit.written) : [];
    const more = words.map((word) => alternative(word, 'sound'));
    units.push(more.length === 0 ? unit : { ...unit, alternatives: [...unit.alternatives, ...more] });
  }
  return { ...query, units };
}

async function prepare(
  transaction: Transaction<Schema>,
  workspace: string,
  query: SearchQuery,
  documents: readonly string[] | undefined,
): Promise<Search> {
  const { average, passages, removed } = await statistics(transaction, workspace);
  const words = query.units.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.words));
  const counts = await passagesWith(transaction, workspace, words);
  const { industry } = query.filters;
  return {
    units: query.units.map((unit) => weigh(unit, counts, passages)),
    required: [
      ...query.phrases.map((phrase) => gramsQuery(neededGrams(phrase))),
      ...(industry === undefined ? [] : [industryQuery(industry)]),
    ],
    phrases: query.phrases,
    excluded: query.excluded,
    documents: await allowedDocuments(transaction, workspace, query, documents, removed),
    average,
  };
}

/** The inverse document frequency of BM25; a form of several words is as rare as its rarest. */
function weigh(unit: QueryUnit, counts: ReadonlyMap<string, number>, all: number): WeightedUnit {
  const ofForm = ({ words }: Alternative) => Math.min(...words.map((word) => counts.get(word) ?? 0));
  const passages = Math.max(0, ...unit.alternatives.filter(({ words }) => words.length > 0).map(ofForm));
  const weight = Math.log(1 + (Math.max(all, passages) - passages + 0.5) / (passages + 0.5));
  return { unit, passages, weight, words: unitWords(unit), grams: unitGrams(unit) };
}

async function statistics(transaction: Transaction<Schema>, workspace: string) {
  const { rows } = await sql<{ passages: number; words: number; removed: boolean }>`
    select coalesce(sum(v.passages), 0)::integer as passages, coalesce(sum(v.words), 0)::float8 as words,
      coalesce(bool_or(d.removed_at is not null), false) as removed
    from document d join document_version v
      on v.workspace_id = d.workspace_id and v.document_id = d.id and v.version = d.version
    where d.workspace_id = ${workspace}`.execute(transaction);
  const { passages, words, removed } = rows[0]!;
  return { passages, removed, average: Math.max(1, words / Math.max(1, passages)) };
}

/** The documents that may be searched; null for all there are, where none was removed. */
async function allowedDocuments(
  transaction: Transaction<Schema>,
  workspace: string,
  { filters }: SearchQuery,
  documents: readonly string[] | undefined,
  removed: boolean,
): Promise<readonly string[] | null> {
  const filter = { ...filters, ...(documents === undefined ? {} : { ids: documents }) };
  if (isOpen(filter) && !removed) return null;
  const { rows } = await sql<{ id: string }>`
    select d.id from document d where d.workspace_id = ${workspace} and ${condition(filter)}`.execute(transaction);
  return rows.map(({ id }) => id);
}

/** A passage names an industry by any name it or one of the industries below it goes by. */
function industryQuery(code: string): string {
  const { units, byCode } = gbt4754();
  const own = byCode.get(code);
  const below = units.filter(({ parent }) => parent === code);
  const names = [own, ...below].flatMap((unit) =>
    unit === undefined ? [] : [unit.name.zh, unit.short.zh, ...unit.aliases],
  );
  const plain = [...new Set(names)].filter((name) => /^\p{Script=Han}{2,12}$/u.test(name));
  return any(
    [...plain, ...plain.map((name) => name.replace(/(制造)?业$/, ''))]
      .filter((name) => name.length > 1)
      .map((name) => gramsQuery(neededGrams(name))),
  );
}

/** Finds the passages that have `size` of the units, unless an earlier tier did. */
async function findTier(
  transaction: Transaction<Schema>,
  search: Search,
  size: number,
  limit: number,
  found: Map<string, Found>,
): Promise<void> {
  const count = search.units.length;
  const sets = count === 0 ? [[]] : subsets(search.units, size, limit);
  const wanted = any(sets.map((units) => all([...search.required, ...units.map(({ grams }) => grams)])));
  const units = search.units.map(({ weight, words, grams }) => ({
    weight,
    words,
    grams: size === count ? null : grams,
  }));
  const array = (values: readonly string[] | null) =>
    values === null
      ? sql`null::text[]`
      : sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;
  const most = size === count ? Math.max(mostRanked, limit) : found.size === 0 ? mostRelaxed : mostFilling;
  const { rows } = await sql<{ document_id: string; version: number; index: number; score: number | null }>`
    select * from search_passages(${wanted}::tsquery, ${JSON.stringify(units)}::jsonb, ${array(search.phrases)},
      ${array(search.excluded)}, ${array(search.documents)}, ${search.average}::float8, ${most}::integer)
    order by score desc nulls last, document_id, index limit ${limit + found.size}::integer`.execute(transaction);
  const scale = search.units.reduce((sum, { weight }) => sum + weight, 1);
  for (const { document_id: document, version, index, score } of rows) {
    const key = `${document}@${version}#${index}`;
    const rank = (score ?? 0) / ((score ?? 0) + scale);
    if (!found.has(key)) found.set(key, { document, version, index, score: (size + rank) / (count + 1) });
  }
}

/** Every choice of `size` units; single ones rarest first, until they have passages enough. */
function subsets(units: readonly WeightedUnit[], size: number, limit: number): (readonly WeightedUnit[])[] {
  if (size < units.length && size === 1) {
    const rarest = [...units].sort((a, b) => b.weight - a.weight);
    const enough = rarest.findIndex((_, k) => passagesOf(rarest.slice(0, k + 1)) >= limit);
    return rarest.slice(0, enough < 0 ? rarest.length : enough + 1).map((unit) => [unit]);
  }
  return choices(units, size);
}

function passagesOf(units: readonly WeightedUnit[]): number {
  return units.reduce((sum, { passages }) => sum + passages, 0);
}

const mostChoices = 60;

function choices(units: readonly WeightedUnit[], size: number): (readonly WeightedUnit[])[] {
  if (size === 0) return [[]];
  const chosen = units.flatMap((unit, k) => choices(units.slice(k + 1), size - 1).map((rest) => [unit, ...rest]));
  const weight = (set: readonly WeightedUnit[]) => set.reduce((sum, unit) => sum + unit.weight, 0);
  return chosen.length <= mostChoices ? chosen : chosen.sort((a, b) => weight(b) - weight(a)).slice(0, mostChoices);
}
