import type { Join } from './blocks.ts';

const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]/u;
const wordEnd = /[\p{L}\p{M}]$/u;

/** The words of a text that hold or could hold a hyphen, lower case: what decides how a word cut at a line's end goes on. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[A-Za-z]{2,}(?:-[A-Za-z]+)*/g)?.map((word) => word.toLowerCase()));
}

/**
 * How a line goes on in the next. Chinese without a space; Latin words with one; digits without one where the
 * text around is Chinese. A word cut by a hyphen is put together unless the text elsewhere writes it with the hyphen.
 */
export function joinLines(before: string, after: string, words: ReadonlySet<string>): Join {
  const last = before.trimEnd().at(-1) ?? '';
  const first = after.trimStart().at(0) ?? '';
  if (wide.test(last) || wide.test(first)) return 'plain';
  const cut = /([A-Za-z]{2,})[-\u2010]$/.exec(before.trimEnd());
  const rest = /^([a-z]{2,})/.exec(after.trimStart());
  if (cut && rest) {
    const hyphenated = `${cut[1]}-${rest[1]}`.toLowerCase();
    const whole = `${cut[1]}${rest[1]}`.toLowerCase();
    return words.has(hyphenated) && !words.has(whole) ? 'plain' : 'hyphen';
  }
  if (/[-\u2010\u2013/]$/.test(before.trimEnd()) && wordEnd.test(before.trimEnd().slice(0, -1))) return 'plain';
  if (/\d$/.test(last) && /\d/.test(first) && mostlyWide(before) && mostlyWide(after)) return 'plain';
  return 'space';
}

function mostlyWide(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 3;
}

/** Columns a text takes on a screen: two for a wide character, one for any other. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : 1;
  return columns;
}

const unbroken = /^.(?:[，。、；：？！”’）》,;:?!)%]|[“‘"（《(][^\s\p{Script=Han}]*)*/u;

/** Columns of what cannot be parted at a line's beginning: a word, or a Chinese character with the marks and quotes that cling to it. */
export function firstWordColumns(text: string): number {
  const line = text.trimStart();
  if (wide.test(line[0] ?? '')) return columnsOf(unbroken.exec(line)?.[0] ?? '');
  return columnsOf(/^[^\s\p{Script=Han}]+/u.exec(line)?.[0] ?? '');
}
