import type { Alternative, QueryUnit } from '@yanzhen/documents/search';

/** A lexeme no text has: what cannot be asked for is not found. */
const nothing = "'\u0001'";

function lexeme(word: string): string {
  return `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
}

function isOneCharacter(gram: string): boolean {
  return /^\p{Script=Han}$/u.test(gram);
}

/** Every gram a passage must hold; one character alone is the beginning of whatever pair it stands in. */
export function gramsQuery(grams: readonly string[]): string {
  if (grams.length === 0) return nothing;
  return grams.map((gram) => (isOneCharacter(gram) ? `${lexeme(gram)}:*` : lexeme(gram))).join(' & ');
}

/** What a passage must hold to have a unit of the query, in any of its forms. */
export function unitGrams({ alternatives }: QueryUnit): string {
  return any(alternatives.map(({ grams }) => gramsQuery(grams)));
}

/** The words of a unit as they are counted for its rank: words of one form follow each other. */
export function unitWords({ alternatives }: QueryUnit): string {
  const told = alternatives.filter(({ words }) => words.length > 0);
  return told.length === 0 ? nothing : any(told.map(wordsInOrder));
}

function wordsInOrder({ words }: Alternative): string {
  return words.map(lexeme).join(' <-> ');
}

export function all(queries: readonly string[]): string {
  return queries.map((query) => `(${query})`).join(' & ');
}

export function any(queries: readonly string[]): string {
  if (queries.length === 0) return nothing;
  return queries.map((query) => `(${query})`).join(' | ');
}
