import type { PassageKind } from '../text/index.ts';
import type { Block, Join, Piece, RawDocument } from './blocks.ts';
import { joinLines, wordsOf } from './joining.ts';
import { visiblePieces } from './markdown-inline.ts';
import { wellFormed } from './normalise.ts';

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Reads Markdown: marks are left out of the passages, HTML in it is left out too and never understood. */
export function readMarkdown(decoded: string): RawDocument {
  const original = wellFormed(decoded);
  const reader = new MarkdownReader(original);
  const { metadata, body } = frontMatter(original);
  for (const match of original.slice(body).matchAll(/[^\n]*(?:\n|$)/g)) {
    if (match[0] !== '') reader.line({ start: body + match.index, text: match[0].replace(/\r?\n$/, '') });
  }
  reader.close();
  return { format: 'markdown', original, pages: [0], blocks: reader.blocks, metadata, notes: [] };
}

class MarkdownReader {
  readonly blocks: Block[] = [];
  private readonly original: string;
  private readonly words: ReadonlySet<string>;
  private lines: Line[] = [];
  private kind: PassageKind = 'paragraph';
  private level = 0;
  private fence = '';
  private comment = false;

  constructor(original: string) {
    this.original = original;
    this.words = wordsOf(original);
  }

  line({ start, text }: Line): void {
    if (this.inside(start, text)) return;
    const quoted = /^(?:\s{0,3}>\s?)+/.exec(text)?.[0].length ?? 0;
    const at = start + quoted;
    const rest = text.slice(quoted);
    const heading = /^\s{0,3}(#{1,6})\s+/.exec(rest);
    const note = /^\[\^[^\]]+\]:\s*/.exec(rest);
    const item = /^\s*(?:[-*+•]\s+(?:\[[ xX]\]\s+)?|\d{1,9}[.)]\s+)/.exec(rest);
    if (rest.trim() === '') this.close();
    else if (heading) this.heading(at + heading[0].length, rest.slice(heading[0].length), heading[1]?.length ?? 1);
    else if (/^\s{0,3}(=+|-{2,})\s*$/.test(rest) && this.kind === 'paragraph' && this.lines.length === 1) {
      this.kind = 'heading';
      this.level = rest.includes('=') ? 1 : 2;
      this.close();
    } else if (/^\s{0,3}(?:[-*_]\s*){3,}$/.test(rest)) this.close();
    else if (/^\s*\|.*\|\s*$/.test(rest)) this.row(at, rest);
    else if (note) this.open('note', at + note[0].length, rest.slice(note[0].length));
    else if (item) {
      const bullet = /^\s*\d/.test(rest) ? (/^\s*/.exec(rest)?.[0].length ?? 0) : item[0].length;
      this.open('item', at + bullet, rest.slice(bullet));
    } else if (this.lines.length > 0) this.lines.push({ start: at, text: rest });
    else this.open('paragraph', at, rest);
  }

  close(): void {
    const pieces: Piece[] = [];
    let before: string | undefined;
    for (const { start, text } of this.lines) {
      let join: Join | undefined = before === undefined ? undefined : joinLines(before, text, this.words);
      for (const piece of visiblePieces(this.original, start, start + text.length)) {
        pieces.push(join === undefined ? piece : { ...piece, join });
        join = undefined;
      }
      before = text;
    }
    if (pieces.length > 0) this.blocks.push({ kind: this.kind, level: this.level, page: 1, pieces });
    this.lines = [];
    this.kind = 'paragraph';
    this.level = 0;
  }

  /** Whether the line belongs to a code fence or an HTML comment. Code is text like any other; a comment is none. */
  private inside(start: number, text: string): boolean {
    const fence = /^\s{0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (this.comment || /^\s*<!--/.test(text)) {
      this.comment = !text.includes('-->');
      return true;
    }
    if (this.fence !== '') {
      if (fence?.startsWith(this.fence)) this.fence = '';
      else if (text.trim() !== '') this.open('paragraph', start, text);
      return true;
    }
    if (!fence) return false;
    this.close();
    this.fence = fence;
    return true;
  }

  private open(kind: PassageKind, start: number, text: string): void {
    this.close();
    this.kind = kind;
    this.lines = [{ start, text }];
  }

  private heading(start: number, text: string, depth: number): void {
    this.open(depth === 1 && this.blocks.length === 0 ? 'title' : 'heading', start, text.replace(/\s+#+\s*$/, ''));
    this.level = this.kind === 'title' ? 0 : depth;
    this.close();
  }

  private row(start: number, text: string): void {
    this.close();
    if (/^[\s|:-]+$/.test(text)) return;
    for (const cell of text.matchAll(/(?:\\\||[^|])+/g)) {
      if (cell[0].trim() === '') continue;
      this.open('cell', start + cell.index, cell[0]);
      this.close();
    }
  }
}

/** Title, author and date from a block of `key: value` lines between `---` at the top. */
function frontMatter(original: string): { metadata: RawDocument['metadata']; body: number } {
  const found = /^---[ \t]*\r?\n([\s\S]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(original);
  if (!found) return { metadata: {}, body: 0 };
  const value = (key: string) =>
    new RegExp(`^(?:${key}):[ \\t]*["']?(.+?)["']?[ \\t]*$`, 'imu').exec(found[1] ?? '')?.[1];
  const title = value('title|标题');
  const author = value('author|issuer|source|作者|来源');
  const created = value('date|日期');
  return {
    metadata: { ...(title ? { title } : {}), ...(author ? { author } : {}), ...(created ? { created } : {}) },
    body: found[0].length,
  };
}
