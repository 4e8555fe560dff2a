const chineseDigits = '〇一二三四五六七八九';
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const numeric =
  /(?<!\d)((?:19|20)\d{2})\s*(?:年|[-/.])\s*(\d{1,2})(?!\d)\s*(?:(?:月|[-/.])\s*(?:(\d{1,2})(?!\d)\s*日?)?)?/;
const chinese =
  /([一二][〇○零O0一二三四五六七八九]{3})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?)?/;
const english =
  /\b(?:(\d{1,2})\s+)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?((?:19|20)\d{2})\b/i;

/** The first date a text writes, as an ISO date or its beginning: `2025-01-16`, `2025-01`; undefined where there is none. */
export function dateIn(text: string): string | undefined {
  const found = [numericDate(text), chineseDate(text), englishDate(text)].filter((date) => date !== undefined);
  return found.sort((a, b) => a.at - b.at)[0]?.date;
}

/** A year a name or a title speaks of: `2025年…`, `〔2025〕`, `gwr2025_`. */
export function yearIn(text: string): string | undefined {
  return /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1] ?? chineseDate(text)?.date.slice(0, 4);
}

function numericDate(text: string) {
  const found = numeric.exec(text);
  return found ? dated(found.index, found[1], Number(found[2]), found[3] ? Number(found[3]) : 0) : undefined;
}

function chineseDate(text: string) {
  const found = chinese.exec(text);
  if (!found) return undefined;
  const year = [...(found[1] ?? '')].map((digit) => Math.max(0, chineseDigits.indexOf(digit))).join('');
  return dated(found.index, year, chineseNumber(found[2]), chineseNumber(found[3]));
}

function englishDate(text: string) {
  const found = english.exec(text);
  if (!found) return undefined;
  const month = months.indexOf((found[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return dated(found.index, found[4], month, Number(found[1] ?? found[3] ?? 0));
}

function dated(at: number, year: string | undefined, month: number, day: number) {
  if (!year || month > 12 || day > 31) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return { at, date: month === 0 ? year : day === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}` };
}

/** 一 to 九十九 as a number; 0 where there is none. */
function chineseNumber(text: string | undefined): number {
  if (!text) return 0;
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (part: string | undefined, none: number) => (part ? chineseDigits.indexOf(part) : none);
  return (text.includes('十') ? digit(tens, 1) * 10 : 0) + digit(units, 0);
}
