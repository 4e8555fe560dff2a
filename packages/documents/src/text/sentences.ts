import type { Span } from './passage.ts';

const closers = new Set('”’」』）)】》"\'');
const fullStops = new Set('。！？!?；;…');

/** An English full stop ends a sentence before a space and a capital, a digit or a quote; not in `3.5`, `e.g. this` or `U.S. trade`. */
function englishStop(text: string, index: number): boolean {
  if (text[index] !== '.') return false;
  const after = text.slice(index + 1, index + 4);
  if (after !== '' && !/^["'”’)\]]*(\s|$)/.test(after)) return false;
  const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(0, index - 12), index))?.[0] ?? '';
  if (/^(e\.g|i\.e|etc|vs|no|dr|mr|mrs|ms|st|fig|approx|\p{L}(\.\p{L})*)$/iu.test(word))
    return /^\s*$/.test(text.slice(index + 1));
  return true;
}

/** Stretches of the text that are its sentences, Chinese or English; `；` ends one too. Together they cover all that is not blank. */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text[from] ?? '')) from++;
    while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
    if (to > from) found.push({ start: from, end: to });
    start = end;
  };
  for (let index = 0; index < text.length; index++) {
    const mark = text[index] ?? '';
    if (mark === '\n') close(index);
    else if (fullStops.has(mark) || englishStop(text, index)) {
      let end = index + 1;
      while (end < text.length && (fullStops.has(text[end] ?? '') || closers.has(text[end] ?? ''))) end++;
      close(end);
      index = end - 1;
    }
  }
  close(text.length);
  return found;
}
