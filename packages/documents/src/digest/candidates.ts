import { cutWords, foldText, isStopWord } from '../search/index.ts';
import { type Passage, type Span, sentences } from '../text/index.ts';
import { genericWords } from './generic-words.ts';
import { numbersIn } from './numbers.ts';
import type { DigestCitation, DigestSource } from './types.ts';

/** A sentence that may stand in a digest. */
export interface Candidate {
  readonly text: string;
  readonly citation: DigestCitation;
  /** Its telling words, each once. */
  readonly words: ReadonlySet<string>;
  /** Whether it opens its passage. */
  readonly first: boolean;
  /** Place in the reading order of all sources. */
  readonly order: number;
  readonly quantities: number;
  readonly numbers: ReadonlySet<string>;
}

const longest = { zh: 160, en: 420 };
const shortest = { zh: 12, en: 40 };

/** What stands before the sentence proper: numbering, bullets, 一是, “Core Viewpoint - ”. */
const opening =
  /^(?:[\s\-–—•·*]+|第?[一二三四五六七八九十]+(?:、|是|要)|\(?[一二三四五六七八九十\d]{1,3}[)、]\s*|\d{1,2}\.(?!\d)\s*|Core Viewpoint\s*[-–—:]\s*|Group\s+\d+\s*:\s*)/iu;
/** References of a page to its own sources: [1][2]. */
const closing = /\s*(?:\[\d+\])+\s*[.。]?\s*$/u;
/** Sentences that lean on the one before, greet, or announce what follows. */
const leaning =
  /^(?:其中|同时|此外|另外|因此|所以|但是|但|而且|并且|这|那|它|他们|她们|增长|同比|达到|下降|以上|各位|现在|请予|谢谢|This\b|These\b|It\b|They\b|However\b|Also\b|In addition\b|Moreover\b|Here\b)/u;

/** The sentences of a source that could stand alone in a digest, in reading order. */
export function candidatesOf(source: DigestSource, from: number): Candidate[] {
  const found: Candidate[] = [];
  for (const passage of source.passages) {
    if (source.only !== undefined && !source.only.has(passage.index)) continue;
    if (passage.kind === 'paragraph' || passage.kind === 'item') take(source, passage, found, from);
  }
  return found;
}

function take(source: DigestSource, passage: Passage, found: Candidate[], from: number): void {
  for (const [k, span] of statements(passage.text, source.language).entries()) {
    const { start, end } = trimmed(passage.text, span.start, span.end, longest[source.language]);
    const text = passage.text.slice(start, end);
    if (text.length < shortest[source.language] || /[:：]$/.test(text) || leaning.test(text)) continue;
    const words = tellingWords(text);
    if (words.size < 3) continue;
    const citation = { document: source.id, passage: passage.index, start, end };
    const order = from + found.length;
    found.push({
      text,
      citation,
      words,
      first: k === 0,
      order,
      quantities: quantitiesIn(text),
      numbers: new Set(numbersIn(text)),
    });
  }
}

/** Sentences; in English what a semicolon parts stays together, since the second half seldom names its subject. */
function statements(text: string, language: DigestSource['language']): Span[] {
  const spans = sentences(text);
  if (language === 'zh') return spans;
  const joined: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && text[last.end - 1] === ';') last.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}

/** Without numbering and reference marks; a sentence that is too long ends at a clause, its subject kept. */
function trimmed(passage: string, start: number, end: number, most: number): { start: number; end: number } {
  let from = start;
  for (let mark = opening.exec(passage.slice(from, end)); mark !== null; mark = opening.exec(passage.slice(from, end)))
    from += mark[0].length;
  let to = end - (closing.exec(passage.slice(from, end))?.[0].length ?? 0);
  if (to - from > most) {
    const clause = /^[\s\S]*(?=[，,；;])/u.exec(passage.slice(from, from + most))?.[0];
    to = from + (clause === undefined || clause.length < most / 3 ? most : clause.length);
  }
  return { start: from, end: to };
}

/** Words that tell what a text is about, folded and stemmed. */
export function tellingWords(text: string): Set<string> {
  const words = cutWords(foldText(text)).map(({ word }) => word);
  return new Set(
    words.filter((word) => word.length > 1 && !isStopWord(word) && !genericWords.has(word) && !/^[\d.]+$/.test(word)),
  );
}

function quantitiesIn(text: string): number {
  return (text.match(/\d[\d,.]*\s*(?:%|％|万|亿|元|个|家|项|倍|公里|吨|亩|trillion|billion|million|percent)/giu) ?? [])
    .length;
}
