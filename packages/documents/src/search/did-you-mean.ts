import { editDistance } from '@yanzhen/evidence/names';
import { isHan } from './cut.ts';
import { soundOf } from './sound.ts';

/** A word of the index with the number of passages it stands in, and how it sounds where it is Chinese. */
export interface VocabularyWord {
  readonly word: string;
  readonly passages: number;
  readonly sound?: string | null;
}

/**
 * The words of a vocabulary that an unknown word may have meant, best first: those that sound the same
 * (写作 for 协作), then those one letter or character away, two in words of eight letters or more. Chinese
 * words of two characters are compared by sound alone: with one of two exchanged, anything would do.
 */
export function nearestWords(unknown: string, vocabulary: Iterable<VocabularyWord>, limit = 3): string[] {
  const sound = soundOf(unknown)?.full;
  const allowed = allowedDistance(unknown);
  const found: { word: string; distance: number; passages: number }[] = [];
  for (const { word, passages, sound: other } of vocabulary) {
    if (word === unknown || /^\d/.test(word)) continue;
    const alike = sound !== undefined && other === sound;
    if (!alike && Math.abs(word.length - unknown.length) > allowed) continue;
    const distance = alike ? 0.5 : editDistance(unknown, word);
    if (alike || distance <= allowed) found.push({ word, distance, passages });
  }
  found.sort((a, b) => a.distance - b.distance || b.passages - a.passages || (a.word < b.word ? -1 : 1));
  return found.slice(0, limit).map(({ word }) => word);
}

function allowedDistance(word: string): number {
  if (isHan(word)) return word.length >= 3 ? 1 : 0;
  if (word.length < 4) return 0;
  return word.length >= 8 ? 2 : 1;
}
