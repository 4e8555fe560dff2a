import type { Block, Join, Piece, RawDocument } from './blocks.ts';
import { columnsOf, firstWordColumns, joinLines, wordsOf } from './joining.ts';
import { wellFormed } from './normalise.ts';
import { kindByWords, opensParagraph } from './structure.ts';

/** One line of a text file without its line break. */
interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly indent: number;
  readonly columns: number;
}

/** Reads plain text: one paragraph a line, or lines of a fixed width that belong together. Form feeds begin pages. */
export function readPlainText(decoded: string): RawDocument {
  const original = wellFormed(decoded);
  const pages = [0];
  for (let at = original.indexOf('\f'); at >= 0; at = original.indexOf('\f', at + 1)) pages.push(at + 1);
  const lines = linesOf(original);
  const width = wrapWidth(lines);
  const words = width === undefined ? new Set<string>() : wordsOf(original);
  const blocks: Block[] = [];
  let pieces: Piece[] = [];
  let text = '';
  let page = 1;
  const close = () => {
    if (pieces.length > 0) blocks.push({ ...kindByWords(text), page, pieces });
    pieces = [];
    text = '';
  };
  for (const [index, line] of lines.entries()) {
    if (line.text.trim() === '') {
      close();
      continue;
    }
    const before = lines[index - 1];
    const joined = pieces.length > 0 && before !== undefined && width !== undefined && goesOn(before, line, width);
    if (!joined) close();
    const join: Join = joined ? joinLines(before.text, line.text, words) : 'plain';
    if (pieces.length === 0) while ((pages[page] ?? Number.POSITIVE_INFINITY) <= line.start) page++;
    pieces.push({ start: line.start, end: line.end, join });
    text += line.text;
  }
  close();
  markTitle(blocks, original);
  return { format: 'text', original, pages, blocks, metadata: {}, notes: [] };
}

function linesOf(original: string): TextLine[] {
  const lines: TextLine[] = [];
  for (const match of original.matchAll(/[^\r\n\f\u2028\u2029]*(?:\r\n|[\r\n\f\u2028\u2029]|$)/g)) {
    const text = match[0].replace(/[\r\n\f\u2028\u2029]+$/, '');
    if (match[0] === '') continue;
    const indent = columnsOf(/^\s*/u.exec(text)?.[0] ?? '');
    const columns = text.length > 400 ? text.length : columnsOf(text.trimEnd());
    lines.push({ start: match.index, end: match.index + text.length, text, indent, columns });
  }
  return lines;
}

/**
 * The width in columns at which a program or a person broke the lines; undefined where a line is a paragraph.
 * Broken texts have many lines near the greatest width, and many of those do not end a sentence.
 */
function wrapWidth(lines: readonly TextLine[]): number | undefined {
  const full = lines.filter((line) => line.text.trim() !== '');
  const width = full.reduce((most, line) => Math.max(most, line.columns), 0);
  if (full.length < 4 || width < 30 || width > 160) return undefined;
  const near = full.filter((line) => line.columns >= width * 0.75);
  const open = near.filter((line) => !/[。！？；.!?;:：]["”’）)]*\s*$/u.test(line.text));
  return near.length >= full.length * 0.35 && open.length >= near.length * 0.45 ? width : undefined;
}

/** Whether a paragraph goes on in the next line: the next word would not have fitted behind the line before. */
function goesOn(before: TextLine, line: TextLine, width: number): boolean {
  if (opensParagraph(line.text)) return false;
  if (line.indent >= before.indent + 2 && !opensParagraph(before.text)) return false;
  return before.columns + firstWordColumns(line.text) + 1 > width - 2;
}

/** The first block is the title where it is short and ends without a stop. */
function markTitle(blocks: Block[], original: string): void {
  const [first] = blocks;
  if (!first || blocks.length < 2) return;
  const text = first.pieces.map(({ start, end }) => original.slice(start, end)).join('');
  if (text.trim().length <= 80 && !/[。；;！!：:，,]\s*$/u.test(text) && first.kind !== 'item')
    blocks[0] = { ...first, kind: 'title', level: 0 };
}
