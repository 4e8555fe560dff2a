/** Characters of JSON that a model is given of one answer: some ten thousand tokens. */
export const mostCharacters = 40_000;

const longestText = 4_000;

/**
 * A value as JSON small enough for a model: lists are cut to their first items, long text to its beginning, each saying how
 * much is left out. What is small is untouched.
 */
export function bounded(value: unknown, most = mostCharacters): { readonly value: unknown; readonly isCut: boolean } {
  if (size(value) <= most) return { value, isCut: false };
  for (const items of [200, 50, 20, 8, 3, 1]) {
    const cut = shortened(value, items, items > 8 ? longestText : 400);
    if (size(cut) <= most) return { value: cut, isCut: true };
  }
  return { value: { begins: JSON.stringify(value).slice(0, most / 2) }, isCut: true };
}

const size = (value: unknown) => JSON.stringify(value)?.length ?? 0;

function shortened(value: unknown, items: number, characters: number): unknown {
  if (typeof value === 'string') {
    return value.length <= characters ? value : `${value.slice(0, characters)}… (+${value.length - characters})`;
  }
  if (Array.isArray(value)) {
    const kept = value.slice(0, items).map((item) => shortened(item, items, characters));
    return value.length <= items ? kept : [...kept, `… (+${value.length - items})`];
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shortened(part, items, characters)]));
}
