import type { PassageKind } from '../text/index.ts';

const numeral = '[一二三四五六七八九十百零〇]{1,5}';

/** Numbering that opens a heading, with the depth it stands for. */
const numbering: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^第(?:${numeral}|\\d{1,3})[编篇部]分?(?=\\s|[^\\d])`, 'u'), 1],
  [new RegExp(`^第(?:${numeral}|\\d{1,3})章`, 'u'), 1],
  [/^(?:Part|Chapter)\s+(?:\d{1,3}|[IVXLC]{1,6}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b/iu, 1],
  [new RegExp(`^第(?:${numeral}|\\d{1,3})节`, 'u'), 2],
  [new RegExp(`^${numeral}\\s*[、.．]`, 'u'), 1],
  [/^Section\s+\d{1,3}\b/iu, 2],
  [new RegExp(`^[（(]${numeral}[）)]`, 'u'), 2],
  [/^\d{1,2}\.\d{1,2}\.\d{1,2}\.?\s*(?=\D)/u, 3],
  [/^\d{1,2}\.\d{1,2}\.?(?:\s+(?=[^\d%％\s])|(?=[^\d%％\s.个亿万千百元倍米吨公平成年月日分]))/u, 2],
  [/^\d{1,2}[.．、]\s*(?=\D)/u, 3],
];

const bullets = /^\s*(?:[•·●○■□◆◇▪►✓➢\-–*]\s+|[●■◆▪➢]\s*|——|[①-⑳⑴-⒇]|[（(]\d{1,2}[）)]|\d{1,2}[)）]|[a-z][.)]\s)/u;
const ending = /[。；;，,！!？?：:]["”’）)]*\s*$|[a-z]{2}\.["”’)]*\s*$/u;
const article = new RegExp(`^第(?:${numeral}|\\d{1,3})条(?:\\s|之|$)`, 'u');
const longestHeading = 48;
const longestEnglishHeading = 110;

/** What a paragraph is by its own words: a numbered heading, a list item, or a paragraph. */
export function kindByWords(text: string): { kind: PassageKind; level: number } {
  const line = text.trim().normalize('NFKC');
  const most = /\p{Script=Han}/u.test(line) ? longestHeading : longestEnglishHeading;
  const short = line.length <= most && !ending.test(line);
  for (const [pattern, level] of numbering) {
    if (!pattern.test(line)) continue;
    if (short && line.replace(pattern, '').trim() !== '') return { kind: 'heading', level };
    return { kind: /^(?:\d|[（(]\d)/u.test(line) ? 'item' : 'paragraph', level: 0 };
  }
  return { kind: bullets.test(line) ? 'item' : 'paragraph', level: 0 };
}

/** Whether a line opens a paragraph of its own by its numbering or its bullet. */
export function opensParagraph(text: string): boolean {
  const line = text.trimStart().slice(0, 40).normalize('NFKC');
  return bullets.test(line) || article.test(line) || numbering.some(([pattern]) => pattern.test(line));
}
