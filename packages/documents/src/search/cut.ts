import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { domainDictionary } from './dictionary.ts';
import { stemEnglish } from './stem.ts';

/** A word of a folded text, as it is indexed, with its place. */
export interface Token {
  /** Chinese as it stands, English stemmed, numbers without thousands separators. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly han: boolean;
}

let jieba: Jieba | undefined;

/** The dictionary takes a third of a second to load: once per process, at the first cut. */
function cutter(): Jieba {
  if (jieba === undefined) {
    jieba = Jieba.withDict(dict);
    jieba.loadDict(Buffer.from(domainDictionary()));
  }
  return jieba;
}

const pieces = /\p{Script=Han}+|\d+(?:[.,]\d+)*(?![a-z\d])|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;

/** Cuts folded text into words: Chinese by dictionary, the rest at what is neither letter nor digit. */
export function cutWords(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const piece of folded.matchAll(pieces)) {
    const [text] = piece;
    if (isHan(text)) cutHan(text, piece.index, tokens);
    else tokens.push({ word: plainWord(text), start: piece.index, end: piece.index + text.length, han: false });
  }
  return tokens;
}

function cutHan(text: string, from: number, tokens: Token[]): void {
  let start = from;
  for (const word of cutter().cut(text, true)) {
    tokens.push({ word, start, end: start + word.length, han: true });
    start += word.length;
  }
}

function plainWord(text: string): string {
  return /^\d/.test(text) ? text.replaceAll(',', '') : stemEnglish(text);
}

/** Whether a text begins with a Chinese character. */
export function isHan(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}

/**
 * What a folded text is found by: every pair of neighbouring Chinese characters, the last character of every
 * run alone (so that one character is the beginning of some gram wherever it stands), and every other word.
 */
export function grams(folded: string): Set<string> {
  const found = new Set<string>();
  for (const [text] of folded.matchAll(pieces)) {
    if (!isHan(text)) found.add(plainWord(text));
    else {
      const characters = [...text];
      for (let k = 0; k + 1 < characters.length; k++) found.add(`${characters[k]}${characters[k + 1]}`);
      for (const last of characters.slice(-1)) found.add(last);
    }
  }
  return found;
}
