import type { Text } from '../words/index.ts';

/** One thing that can be found and opened. */
export interface Findable {
  readonly key: string;
  readonly name: Text;
  /** Beside the name: a code or a question. */
  readonly hint: Text;
  /** What kind of thing it is. */
  readonly tag?: Text;
  /** Lower-case texts it is found by: names, code, pinyin, initials. */
  readonly keys: readonly string[];
}

/** Chinese to its pinyin, whole and by initials: 湖北 → hubei, hb. */
export type Pinyin = (chinese: string) => readonly string[];

/** The texts a thing with this name and code is found by. */
export function keysOf(name: Text, code: string, pinyin: Pinyin): string[] {
  const squeeze = (text: string) => text.toLowerCase().replaceAll(/[\s-]+/g, '');
  const words = name.en
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
  return [squeeze(name.zh), squeeze(name.en), code.toLowerCase(), ...words, ...pinyin(name.zh)];
}

/** What matches, best first: whole, then beginning, then anywhere; in the given order among equals. */
export function findIn<F extends Findable>(items: readonly F[], query: string, limit = 60): readonly F[] {
  const wanted = query
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '');
  if (wanted === '') return items.slice(0, limit);
  return items
    .map((item) => ({ item, rank: rankOf(item, wanted) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ item }) => item);
}

const noMatch = 3;

function rankOf({ keys }: Findable, wanted: string): number {
  let best = noMatch;
  for (const key of keys) {
    if (key === wanted) return 0;
    if (key.startsWith(wanted)) best = Math.min(best, 1);
    else if (wanted.length > 1 && key.includes(wanted)) best = Math.min(best, 2);
  }
  return best;
}
