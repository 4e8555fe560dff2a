import { likeness, type Scored } from './score.ts';

/** Sentences that speak of one thing, with the words they have in common. */
export interface Cluster {
  readonly title: string;
  readonly members: readonly Scored[];
}

/** So many of the best sentences are grouped; the rest would only blur the groups. */
const mostGrouped = 60;
/** Seeds share less than this of their words. */
const unlike = 0.25;

/**
 * Groups the best sentences around seeds: each seed is the best one left that is unlike the seeds before it; the
 * others join the seed they share most words with. A group is named by the words most of its members have.
 */
export function clusters(candidates: readonly Scored[], count: number, language: 'zh' | 'en'): Cluster[] {
  const best = [...candidates].sort((a, b) => b.score - a.score || a.order - b.order).slice(0, mostGrouped);
  const seeds: Scored[] = [];
  for (const candidate of best) {
    if (seeds.length === count) break;
    if (seeds.every((seed) => likeness(seed.words, candidate.words) < unlike)) seeds.push(candidate);
  }
  const members = new Map(seeds.map((seed) => [seed, [seed]]));
  for (const candidate of best) {
    if (seeds.includes(candidate)) continue;
    const near = seeds.reduce<Scored | undefined>(
      (nearest, seed) =>
        nearest === undefined || likeness(seed.words, candidate.words) > likeness(nearest.words, candidate.words)
          ? seed
          : nearest,
      undefined,
    );
    if (near !== undefined) members.get(near)!.push(candidate);
  }
  const found = [...members.values()].sort((a, b) => a[0]!.order - b[0]!.order);
  const used = new Set<string>();
  return found.map((group) => ({ title: titleOf(group, language, used), members: group }));
}

/** The two words that most sentences of the group have, the seed's first; no word names two groups. */
function titleOf(group: readonly Scored[], language: 'zh' | 'en', used: Set<string>): string {
  const counts = new Map<string, number>();
  for (const { words } of group) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const seed = group[0]!;
  const written = (word: string) => new RegExp(`(?<![a-z])${word}[a-z]*`, 'iu').exec(seed.text)?.[0] ?? word;
  const named = [...seed.words]
    .filter((word) => !used.has(word))
    .sort((a, b) => counts.get(b)! - counts.get(a)! || b.length - a.length || (a < b ? -1 : 1))
    .slice(0, 2);
  for (const word of named) used.add(word);
  return named.map((word) => (language === 'en' ? written(word) : word)).join(language === 'zh' ? '、' : ', ');
}
