import { cutWords, grams, isHan } from './cut.ts';
import { type QueryFilters, readFilter } from './filters.ts';
import { foldText } from './fold.ts';
import { isStopWord } from './stop-words.ts';
import { nameAt, synonymsOf } from './synonyms.ts';

/** One way in which a word of the query may stand in a passage. */
export interface Alternative {
  readonly folded: string;
  /** Its words in order, as passages are cut; what ranking counts. */
  readonly words: readonly string[];
  /** What a passage must hold to have it. */
  readonly grams: readonly string[];
  readonly how: 'written' | 'synonym' | 'sound' | 'industry';
}

/** A word of the query with everything that counts as that word; the first is the one written. */
export interface QueryUnit {
  readonly written: string;
  readonly alternatives: readonly Alternative[];
}

/** A query as it was understood. */
export interface SearchQuery {
  readonly text: string;
  readonly units: readonly QueryUnit[];
  /** Folded texts that must stand in a passage exactly so. */
  readonly phrases: readonly string[];
  /** Folded texts that must not stand in it. */
  readonly excluded: readonly string[];
  readonly filters: QueryFilters;
}

/** More words than these do not narrow a search any further. */
const mostUnits = 12;
const longestQuery = 400;

const parts =
  /(?<minus>(?<=^|\s)-)?(?:(?<field>[\p{L}]+)[:：](?:["“”](?<quotedValue>[^"“”]*)["“”]|(?<value>[^\s"“”]+))|["“”「『](?<phrase>[^"“”」』]+)["“”」』]|(?<words>[^\s"“”「」『』]+))/gu;

/**
 * Understands a query: words, "phrases", -exclusions and filters (`region:湖北 year:2025 kind:report issuer:… industry:…`,
 * also 地区: 年份: 类型: 发布机构: 行业:). Chinese without spaces is cut; names of several words that have synonyms stay whole.
 */
export function parseQuery(text: string): SearchQuery {
  const units: QueryUnit[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  let filters: QueryFilters = {};
  for (const { groups = {} } of text.slice(0, longestQuery).matchAll(parts)) {
    const { minus, field, quotedValue, value, phrase, words } = groups;
    const filter = field === undefined ? undefined : readFilter(field, quotedValue ?? value ?? '');
    if (filter !== undefined) filters = { ...filters, ...filter };
    else {
      const written = phrase ?? words ?? `${field ?? ''} ${quotedValue ?? value ?? ''}`;
      if (minus !== undefined) excluded.push(foldText(written).trim());
      else if (phrase !== undefined) phrases.push(foldText(phrase).trim());
      else units.push(...unitsOf(written));
    }
  }
  return {
    text,
    units: telling(distinct(joinNames(text, units))).slice(0, mostUnits),
    phrases: phrases.filter((phrase) => phrase !== ''),
    excluded: excluded.filter((phrase) => phrase !== ''),
    filters,
  };
}

/** The words of a text as units. */
function unitsOf(written: string): QueryUnit[] {
  const folded = foldText(written);
  const units: QueryUnit[] = [];
  let behind = 0;
  for (const token of cutWords(folded)) {
    if (token.start < behind) continue;
    const name = nameAt(folded, token.start);
    const end = name !== undefined && name.length > token.end - token.start ? token.start + name.length : token.end;
    behind = end;
    units.push(queryUnit(folded.slice(token.start, end)));
  }
  return units;
}

/** Stop words go unless there is nothing else. */
function telling(units: readonly QueryUnit[]): QueryUnit[] {
  const kept = units.filter(({ written }) => !isStopWord(written));
  return kept.length > 0 ? kept : [...units];
}

/** A name of several Latin words (new energy vehicle) is one unit: the words it was split at are put together again. */
function joinNames(text: string, units: QueryUnit[]): QueryUnit[] {
  const whole = foldText(text);
  if (!/[a-z]\s+[a-z]/.test(whole)) return units;
  const joined: QueryUnit[] = [];
  for (let k = 0; k < units.length; k++) {
    const name = longestName(units.slice(k));
    if (name === undefined) joined.push(units[k]!);
    else {
      joined.push(queryUnit(name));
      k += name.split(' ').length - 1;
    }
  }
  return joined;
}

function longestName(units: readonly QueryUnit[]): string | undefined {
  for (let count = Math.min(6, units.length); count > 1; count--) {
    const written = units.slice(0, count).map((unit) => unit.written);
    if (written.some(isHan)) continue;
    const name = [written.join(' '), written.join(' ').replace(/s$/, '')].find((text) => synonymsOf(text).length > 0);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** A unit of the query with the synonyms of what is written. */
function queryUnit(folded: string): QueryUnit {
  const synonyms = synonymsOf(folded).map((other) => alternative(other, 'synonym'));
  return { written: folded, alternatives: [alternative(folded, 'written'), ...synonyms] };
}

/** One way to say a unit. */
export function alternative(folded: string, how: Alternative['how']): Alternative {
  const words = cutWords(folded)
    .map(({ word }) => word)
    .filter((word) => !isStopWord(word));
  return { folded, words, grams: neededGrams(folded), how };
}

/** The grams a passage must hold to have this text; a single last character needs none of its own beside a pair. */
export function neededGrams(folded: string): string[] {
  const all = [...grams(folded)];
  const needed = all.filter((gram) => !(isHan(gram) && [...gram].length === 1 && folded.length > 1));
  return needed.length > 0 ? needed : all;
}

function distinct(units: readonly QueryUnit[]): QueryUnit[] {
  return [...new Map(units.map((unit) => [unit.written, unit])).values()];
}
