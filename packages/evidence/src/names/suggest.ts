import { pinyin } from 'pinyin-pro';
import type { Scheme } from '../schemes/scheme.ts';
import { isWithin } from '../schemes/scheme.ts';
import { nameKey } from './key.ts';
import { type Entry, nameIndex } from './name-index.ts';
import type { Candidate, ResolveOptions } from './resolution.ts';

const LIMIT = 5;
/** So many keys at most are compared letter by letter. */
const MEASURED = 150;

/** The units nearest to a text that resolves to none, by edit distance over names and by equal sound; best first. */
export function suggest(scheme: Scheme, text: string, options: ResolveOptions): Candidate[] {
  const key = nameKey(text);
  if (key.length < 2 || key.length > 60) return [];
  const scores = new Map<string, { entry: Entry; score: number }>();
  const note = (entry: Entry, score: number): void => {
    const known = scores.get(entry.unit.code);
    if (!known || known.score < score) scores.set(entry.unit.code, { entry, score });
  };
  for (const other of nearKeys(scheme, key)) {
    const score = 1 - editDistance(key, other) / Math.max(other.length, key.length);
    if (score >= 0.5) for (const entry of nameIndex(scheme).get(other)!) note(entry, score);
  }
  for (const entry of soundingAlike(scheme, key)) note(entry, 0.8);
  return [...scores.values()]
    .filter(({ entry }) => fits(scheme, entry, options))
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.entry.unit.level - b.entry.unit.level ||
        (a.entry.unit.code < b.entry.unit.code ? -1 : 1),
    )
    .slice(0, LIMIT)
    .map(({ entry, score }) => ({
      code: entry.unit.code,
      name: entry.unit.name,
      level: entry.unit.level,
      confidence: Math.round(score * 500) / 1000,
      how: entry.how,
    }));
}

function fits(scheme: Scheme, entry: Entry, options: ResolveOptions): boolean {
  if (options.level !== undefined && entry.unit.level !== options.level) return false;
  return options.within === undefined || isWithin(scheme, entry.unit.code, options.within);
}

function soundingAlike(scheme: Scheme, key: string): readonly Entry[] {
  if (!/^\p{Script=Han}+$/u.test(key)) return [];
  const sound = pinyin(key, { toneType: 'none', type: 'array', v: true }).join('');
  const short = pinyin(key.replace(/[省市区县州]$/, ''), { toneType: 'none', type: 'array', v: true }).join('');
  const index = nameIndex(scheme);
  return [...(index.get(sound) ?? []), ...(index.get(short) ?? [])];
}

const pieces = new WeakMap<Scheme, ReadonlyMap<string, readonly string[]>>();

/** The keys that share most pieces with a text: the only ones worth measuring. */
function nearKeys(scheme: Scheme, key: string): string[] {
  let byPiece = pieces.get(scheme);
  if (!byPiece) {
    const built = new Map<string, string[]>();
    for (const other of nameIndex(scheme).keys()) {
      for (const piece of piecesOf(other)) {
        const list = built.get(piece);
        if (list) list.push(other);
        else built.set(piece, [other]);
      }
    }
    byPiece = built;
    pieces.set(scheme, built);
  }
  const shared = new Map<string, number>();
  for (const piece of piecesOf(key)) {
    for (const other of byPiece.get(piece) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  // Equal counts: the key of nearest length first, so that short names are not crowded out.
  const gap = (other: string) => Math.abs(other.length - key.length);
  return [...shared]
    .sort((a, b) => b[1] - a[1] || gap(a[0]) - gap(b[0]))
    .slice(0, MEASURED)
    .map(([other]) => other);
}

/** Characters of Chinese text, pairs of letters of the rest. */
function piecesOf(key: string): Set<string> {
  if (/\p{Script=Han}/u.test(key)) return new Set(key);
  return new Set(Array.from({ length: Math.max(1, key.length - 1) }, (_, i) => key.slice(i, i + 2)));
}

/** Edit distance with neighbouring letters swapped counting once (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length]!;
}
