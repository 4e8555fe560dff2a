import type { Passage } from '../text/index.ts';
import type { DigestSource } from './types.ts';

/** A stretch of a document under one heading; passages [from, to). */
export interface Section {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

const numbering =
  /^\s*(?:第[一二三四五六七八九十\d]+[章节部分]+\s*|[一二三四五六七八九十]+\s*[、.．]\s*|[(（][一二三四五六七八九十\d]+[)）]\s*|\d+(?:\.\d+)*\s*[、.．]?\s+|Group\s+\d+\s*[:：]\s*)/iu;

/**
 * The sections of a document by its own headings, at the highest level that has at least two; undefined where it has none
 * to speak of.
 */
export function sectionsOf({ passages }: DigestSource): Section[] | undefined {
  const headings = passages.filter(({ kind, text }) => kind === 'heading' && text.trim() !== '');
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
  for (const level of levels) {
    const sections = between(
      headings.filter((heading) => heading.level <= level),
      passages,
    );
    if (sections.length >= 2) return sections;
  }
  return undefined;
}

/** From each heading to the next, those with text under them. */
function between(headings: readonly Passage[], passages: readonly Passage[]): Section[] {
  const sections = headings.map((heading, k) => ({
    title: plainTitle(heading.text),
    from: heading.index + 1,
    to: headings[k + 1]?.index ?? passages.length,
  }));
  return sections.filter(({ from, to, title }) => to > from && title !== '');
}

/** A heading without its number. */
function plainTitle(text: string): string {
  return text
    .replace(numbering, '')
    .replace(/[:：。]$/u, '')
    .trim();
}
