import { pinyin } from 'pinyin-pro';

/** How a Chinese word sounds: its syllables without tones, and their first letters. */
export interface Sound {
  readonly full: string;
  readonly initials: string;
}

/** The sound of a word of Chinese characters; undefined for anything else. */
export function soundOf(word: string): Sound | undefined {
  if (!/^\p{Script=Han}{1,16}$/u.test(word)) return undefined;
  const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true });
  return { full: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
}

/** Whether a word of a query may be pinyin or initials: letters alone, at least two. */
export function maySound(folded: string): boolean {
  return /^[a-z]{2,40}$/.test(folded);
}
