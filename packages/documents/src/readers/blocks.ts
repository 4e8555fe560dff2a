import type { DocumentFormat, DocumentText, Passage, PassageKind, ReadingNote, Span } from '../text/index.ts';
import { emptyDocument, overLimit } from './errors.ts';
import { withSettledLevels, withUnnumberedHeadings } from './headings.ts';
import type { DocumentLimits } from './limits.ts';
import { PassageText } from './normalise.ts';

/** How a stretch is joined to the one before it: as it is, with a space, or as the rest of a hyphenated word. */
export type Join = 'plain' | 'space' | 'hyphen';

/** A stretch of the original that belongs to a passage. */
export interface Piece extends Span {
  readonly join?: Join;
}

/** A paragraph, heading, item or cell as a reader found it, before it is normalised. */
export interface Block {
  readonly kind: PassageKind;
  readonly level: number;
  readonly page: number;
  readonly pieces: readonly Piece[];
}

/** What every reader hands over: the original, its blocks in reading order, and what the file says of itself. */
export interface RawDocument {
  readonly format: DocumentFormat;
  readonly original: string;
  readonly pages: readonly number[];
  readonly blocks: readonly Block[];
  readonly metadata: DocumentText['metadata'];
  readonly notes: readonly ReadingNote[];
}

/** A line of a table of contents: leaders and a page number. It stays in the original; what it names stands further on. */
const contentsLine = /(?:[.·…‥_]\s?){6,}\s*[-–—(]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[)\-–—]?$/u;

/** Blocks as passages, each with the way back to the original; blocks without a visible character are left out. */
export function toDocumentText(raw: RawDocument, file: string, limits: DocumentLimits): DocumentText {
  if (raw.original.length > limits.characters) throw overLimit(file, 'characters', limits.characters);
  const passages: Passage[] = [];
  for (const { kind, level, page, pieces } of settled(raw)) {
    const builder = new PassageText();
    for (const { start, end, join } of pieces) {
      if (join === 'space') builder.space(Math.max(0, start - 1));
      else if (join === 'hyphen') builder.dropHyphen();
      builder.add(raw.original, start, end);
    }
    const { text, runs } = builder.finish();
    if (text === '' || contentsLine.test(text.slice(-80))) continue;
    if (passages.length >= limits.passages) throw overLimit(file, 'passages', limits.passages);
    passages.push({ index: passages.length, kind, level, text, runs, page });
  }
  if (passages.length === 0) throw emptyDocument(file);
  const { format, original, pages, metadata, notes } = raw;
  return { format, original, pages, passages, metadata, notes };
}

/** Markdown says what its headings are; of styles, what is left unsaid is read from the words; of bare lines, levels too. */
function settled({ format, blocks, original }: RawDocument): readonly Block[] {
  if (format === 'markdown') return blocks;
  const bare = format === 'pdf' || format === 'text';
  return withUnnumberedHeadings(bare ? withSettledLevels(blocks, original) : blocks, original);
}
