import { chinaRegions, type SchemeUnit } from '@yanzhen/evidence/schemes';

/** A place named in a text. */
export interface NamedPlace {
  readonly code: string;
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

type Names = ReadonlyMap<string, SchemeUnit | null>;

let known: { names: Names; longest: ReadonlyMap<string, number>; english: RegExp; byEnglish: Names } | undefined;

/** Names that stand for one place only: full names of every level, short names of provinces and prefectures. */
function knownNames() {
  if (known) return known;
  const names = new Map<string, SchemeUnit | null>();
  const byEnglish = new Map<string, SchemeUnit | null>();
  const add = (map: Map<string, SchemeUnit | null>, name: string, unit: SchemeUnit) => {
    const other = map.get(name);
    // A name of two places of one level stands for neither; a higher level goes before a lower one.
    if (other === undefined || (other && other.level > unit.level)) map.set(name, unit);
    else if (other && other !== unit && other.level === unit.level) map.set(name, null);
  };
  for (const unit of chinaRegions().units) {
    if (unit.level === 0) continue;
    if (unit.name.zh.length >= 3) add(names, unit.name.zh, unit);
    if (unit.level <= 2 && unit.short.zh.length >= 2) add(names, unit.short.zh, unit);
    if (unit.level === 1) {
      add(byEnglish, unit.short.en.toLowerCase(), unit);
      add(byEnglish, unit.name.en.toLowerCase(), unit);
    } else if (unit.level === 2 && unit.name.en.length > 4)
      add(byEnglish, unit.name.en.replace(/ (City|Prefecture|League)$/, '').toLowerCase(), unit);
  }
  const english = [...byEnglish.keys()]
    .filter((name) => /^[a-z' -]{4,}$/.test(name))
    .sort((a, b) => b.length - a.length);
  // The longest name that begins with a character: most characters begin none.
  const longest = new Map<string, number>();
  for (const name of names.keys()) longest.set(name[0] ?? '', Math.max(name.length, longest.get(name[0] ?? '') ?? 0));
  known = { names, longest, english: new RegExp(`\\b(?:${english.join('|')})\\b`, 'gi'), byEnglish };
  return known;
}

/** The places of China a text names, in the order they stand in, the longest name at every point. */
export function placesIn(text: string): NamedPlace[] {
  const { names, longest, english, byEnglish } = knownNames();
  const found: NamedPlace[] = [];
  for (let start = 0; start < text.length - 1; start++) {
    const most = longest.get(text[start] ?? '') ?? 0;
    for (let length = Math.min(most, text.length - start); length >= 2; length--) {
      const unit = names.get(text.slice(start, start + length));
      if (!unit) continue;
      found.push({ code: unit.code, level: unit.level, start, end: start + length });
      start += length - 1;
      break;
    }
  }
  for (const match of text.matchAll(english)) {
    // Capitals tell a name from a word.
    if (!/^[A-Z]/.test(match[0])) continue;
    const unit = byEnglish.get(match[0].toLowerCase());
    if (unit)
      found.push({ code: unit.code, level: unit.level, start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}
