import { editDistance } from '@yanzhen/evidence/names';
import { soundOf } from './sound.ts';

/** A word of the index with the number of passages it stands in. */
export interface VocabularyWord {
  readonly word: string;
  readonly passages: number;
}

/**
 * The words of a vocabulary that an unknown word may have meant, best first: those that sound the same
 * (写作 for 协作), then those one letter or character away, two in words of eight letters or more.
 */
export function nearestWords(unknown: string, vocabulary: Iterable<VocabularyWord>, limit = 3): string[] {
  const sound = soundOf(unknown)?.full;
  const allowed = unknown.length >= 8 ? 2 : 1;
  const found: { word: string; distance: number; passages: number }[] = [];
  for (const { word, passages } of vocabulary) {
    if (word === unknown || Math.abs(word.length - unknown.length) > allowed) continue;
    if (/^\d/.test(word)) continue;
    const distance = sound !== undefined && soundOf(word)?.full === sound ? 0.5 : editDistance(unknown, word);
    if (distance <= allowed && distance < unknown.length - 0.5) found.push({ word, distance, passages });
  }
  found.sort((a, b) => a.distance - b.distance || b.passages - a.passages || (a.word < b.word ? -1 : 1));
  return found.slice(0, limit).map(({ word }) => word);
}
