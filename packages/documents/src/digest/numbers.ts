import { foldText } from '../search/index.ts';

const arabic = /\d+(?:[,.]\d+)*/g;
const chinese =
  /(?<![\d零〇一二三四五六七八九十百千万亿两])(?![万亿])[零〇一二三四五六七八九十百千万亿两]+(?=\s*(?:多|余)?(?:万|亿|个|项|家|倍|成|番|元|吨|公里|亩|人|户|座|条|大|类|批|%|年))/g;

/**
 * The numbers of a text, written one way: without thousands separators, Chinese ones as they stand. A year is a
 * number; so is the count in 七大行动.
 */
export function numbersIn(text: string): string[] {
  const folded = foldText(text).replace(/[点．]/g, '.');
  const found = (folded.match(arabic) ?? []).map((number) => plain(number));
  return [...found, ...(folded.match(chinese) ?? [])];
}

/** 1,234.50 → 1234.5; 5.0 → 5; 2024.3.1 stays a list of numbers that belong together. */
function plain(number: string): string {
  const joined = number.replace(/,(?=\d{3}(?:\D|$))/g, '');
  return /^\d+\.\d+$/.test(joined) ? String(Number(joined)) : joined;
}

/** Numbers of a text that stand in none of the others. */
export function unsupportedNumbers(text: string, supports: readonly string[]): string[] {
  const there = new Set(supports.flatMap(numbersIn));
  return numbersIn(text).filter((number) => !there.has(number));
}
