import type { Candidate } from './candidates.ts';

/** A candidate with what it is worth. */
export interface Scored extends Candidate {
  readonly score: number;
}

/**
 * What each sentence is worth: how much of what the text is about it says (the mean weight of its words, a word
 * weighing by the logarithm of the sentences it stands in), more where it shares words with the title, gives
 * quantities, or opens its passage, and much more for each word it has of what the digest is to be about.
 */
export function scored(
  candidates: readonly Candidate[],
  titleWords: ReadonlySet<string>,
  wanted: ReadonlySet<string> = new Set(),
): Scored[] {
  const counts = new Map<string, number>();
  for (const { words } of candidates) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return candidates.map((candidate) => {
    const { words, first, quantities, text } = candidate;
    let about = 0;
    let shared = 0;
    for (const word of words) {
      about += Math.log(counts.get(word)!);
      if (titleWords.has(word)) shared++;
    }
    const centrality = about / Math.sqrt(words.size + 4);
    const asked = [...wanted].filter((word) => words.has(word) || text.includes(word)).length;
    const bonus = 0.6 * Math.min(shared, 3) + 0.35 * Math.min(quantities, 3) + (first ? 0.4 : 0) + 3 * asked;
    return { ...candidate, score: (centrality + bonus) * plainness(candidate.text) };
  });
}

const formulas = /新时代中国特色社会主义思想|党的二十大|重要讲话精神|中央经济工作会议精神|总书记/u;

/** Less for the formulas every paper opens with, and for sentences that take long to say it. */
function plainness(text: string): number {
  const usual = /\p{Script=Han}/u.test(text) ? 90 : 240;
  return (formulas.test(text) ? 0.3 : 1) / (1 + Math.max(0, text.length - usual) / (2 * usual));
}

/** From this share of words on, two sentences say the same. */
const same = 0.45;

/** Whether one sentence says nothing that the other does not: like words, and no number of its own. */
export function repeats(candidate: Candidate, other: Candidate): boolean {
  if (likeness(candidate.words, other.words) < same) return false;
  return [...candidate.numbers].every((number) => other.numbers.has(number));
}

/** How alike two sentences are, by the words they share: from 0 to 1 (Jaccard). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
