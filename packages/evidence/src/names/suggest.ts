import { pinyin } from 'pinyin-pro';
import type { Scheme } from '../schemes/scheme.ts';
import { isWithin } from '../schemes/scheme.ts';
import { nameKey } from './key.ts';
import { type Entry, nameIndex } from './name-index.ts';
import type { Candidate, ResolveOptions } from './resolution.ts';

const LIMIT = 5;

/** The units nearest to a text that resolves to none, by edit distance over names and by equal sound; best first. */
export function suggest(scheme: Scheme, text: string, options: ResolveOptions): Candidate[] {
  const key = nameKey(text);
  if (key.length < 2 || key.length > 60) return [];
  const scores = new Map<string, { entry: Entry; score: number }>();
  const note = (entry: Entry, score: number): void => {
    const known = scores.get(entry.unit.code);
    if (!known || known.score < score) scores.set(entry.unit.code, { entry, score });
  };
  const characters = new Set(key);
  for (const [other, entries] of nameIndex(scheme)) {
    const longest = Math.max(other.length, key.length);
    if (Math.abs(other.length - key.length) > longest / 2 || ![...other].some((c) => characters.has(c))) continue;
    const score = 1 - editDistance(key, other) / longest;
    if (score >= 0.5) for (const entry of entries) note(entry, score);
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
