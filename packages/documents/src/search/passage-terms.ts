import { cutWords, grams } from './cut.ts';
import { foldText } from './fold.ts';
import { isStopWord } from './stop-words.ts';

/** What is kept of a passage so that it can be found and ranked. */
export interface PassageTerms {
  /** The text as it is compared; as long as the text itself. */
  readonly folded: string;
  /** Words with the places (first word: 1) at which they stand; stop words count as places but are not kept. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly grams: ReadonlySet<string>;
  /** How a word is written, where that is not its stem: the form that stands first in the passage. */
  readonly forms: ReadonlyMap<string, string>;
  /** Words, stop words included: the length that ranking sets against the average. */
  readonly length: number;
}

/** More places of one word say nothing further of a passage. */
const mostPlaces = 32;
/** Longer runs of letters are no words: keys, hashes, broken text. */
const longestWord = 64;
const lastPlace = 16_383;

/** The search terms of a passage, once cut into words for ranking and once into pairs of characters for finding. */
export function passageTerms(text: string): PassageTerms {
  const folded = foldText(text);
  const tokens = cutWords(folded);
  const words = new Map<string, number[]>();
  const forms = new Map<string, string>();
  for (const [k, { word, start, end, han }] of tokens.entries()) {
    if (isStopWord(word) || word.length > longestWord) continue;
    const written = folded.slice(start, end);
    if (!han && written !== word && !forms.has(word)) forms.set(word, written);
    const places = words.get(word);
    if (places === undefined) words.set(word, [Math.min(k + 1, lastPlace)]);
    else if (places.length < mostPlaces && k < lastPlace) places.push(k + 1);
  }
  const found = [...grams(folded)].filter((gram) => gram.length <= longestWord && gram.isWellFormed());
  return { folded, words, grams: new Set(found), forms, length: tokens.length };
}
