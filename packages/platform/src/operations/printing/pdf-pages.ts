import type { PDFDocument, SKRSContext2D } from '@napi-rs/canvas';
import type { Scene } from '../../charts/index.ts';
import { paintScene } from './canvas.ts';
import { breakLines, type Line, type Piece } from './lines.ts';
import { inks } from './svg.ts';

const millimetre = 72 / 25.4;
const paper = { width: 210 * millimetre, height: 297 * millimetre };
/** Margins of official documents (GB/T 9704). */
const margin = { top: 37 * millimetre, right: 26 * millimetre, bottom: 35 * millimetre, left: 28 * millimetre };
const cellPadding = 4;

interface TextOptions {
  readonly size: number;
  readonly leading: number;
  readonly bold?: boolean;
  readonly align?: 'center';
  readonly indent?: number;
}

/** Pages of A4 that text, tables and drawings are put on from the top down; a new one begins where the last is full. */
export class PdfPages {
  readonly width = paper.width - margin.left - margin.right;
  private readonly document: PDFDocument;
  private readonly families: string;
  private readonly widths = new Map<string, number>();
  private context: SKRSContext2D;
  private page = 1;
  private y: number = margin.top;

  constructor(document: PDFDocument, families: string) {
    this.document = document;
    this.families = families;
    this.context = begin(document);
  }

  /** Numbers the last page and ends it. */
  end(): void {
    const text = `— ${this.page} —`;
    this.font(14, false);
    const width = this.context.measureText(text).width;
    const x = this.page % 2 === 1 ? paper.width - margin.right - 14 - width : margin.left + 14;
    this.context.fillStyle = inks.ink;
    this.context.fillText(text, x, paper.height - margin.bottom + 7 * millimetre + 14);
    this.document.endPage();
  }

  space(height: number): void {
    if (this.y > margin.top) this.y += height;
  }

  /** Goes on to a new page unless so much room is left; more than a page has is not waited for. */
  keep(height: number): void {
    if (this.y + height > this.bottom && this.y > margin.top && height <= this.bottom - margin.top) this.next();
  }

  /** Goes on to a new page, unless this one is empty. */
  breakPage(): void {
    if (this.y > margin.top) this.next();
  }

  text(pieces: readonly Piece[], { size, leading, bold = false, align, indent = 0 }: TextOptions): void {
    const lines = breakLines(pieces, this.width, this.measure(size, bold), indent);
    for (const [index, line] of lines.entries()) {
      if (this.y + leading > this.bottom) this.next();
      const from = index === 0 ? indent : 0;
      const x = margin.left + (align === 'center' ? (this.width - line.width) / 2 : from);
      this.line(line, x, this.y + leading / 2 + size * 0.36, size, bold);
      this.y += leading;
    }
  }

  scene(scene: Scene, scale: number): void {
    const { context } = this;
    context.save();
    context.translate(margin.left + (this.width - scene.width * scale) / 2, this.y);
    context.scale(scale, scale);
    paintScene(context, scene, this.families);
    context.restore();
    this.y += scene.height * scale;
  }

  /** How wide pieces are on one line. */
  measured(pieces: readonly Piece[], size: number): number {
    const measure = this.measure(size, false);
    return pieces.reduce((sum, { text, look }) => sum + measure(text, look), 0);
  }

  /** A table with its head again on every page; a row is broken only when it is longer than a page. */
  table(
    head: readonly Piece[][],
    rows: readonly (readonly Piece[][])[],
    widths: readonly number[],
    size: number,
  ): void {
    const broken = (row: readonly Piece[][], bold: boolean) =>
      row.map((cell, column) => breakLines(cell, widths[column]! - 2 * cellPadding, this.measure(size, bold)));
    const heading = broken(head, true);
    this.row(heading, widths, size, true);
    for (const row of rows) {
      let left = broken(row, false);
      this.keepRow(left, heading, widths, size);
      while (left.some((lines) => lines.length > 0)) {
        const room = Math.max(1, Math.floor((this.bottom - this.y - 2 * cellPadding) / (size * 1.4)));
        this.row(
          left.map((lines) => lines.slice(0, room)),
          widths,
          size,
          false,
        );
        left = left.map((lines) => lines.slice(room));
        if (left.some((lines) => lines.length > 0)) this.tableOnNewPage(heading, widths, size);
      }
    }
  }

  private keepRow(row: readonly Line[][], heading: readonly Line[][], widths: readonly number[], size: number): void {
    const height = rowHeight(row, size);
    const isLong = height + rowHeight(heading, size) > this.bottom - margin.top;
    const needed = isLong ? rowHeight([[], row[0]!.slice(0, 1)], size) : height;
    if (this.y + needed > this.bottom) this.tableOnNewPage(heading, widths, size);
  }

  private tableOnNewPage(heading: readonly Line[][], widths: readonly number[], size: number): void {
    this.next();
    this.row(heading, widths, size, true);
  }

  private row(cells: readonly Line[][], widths: readonly number[], size: number, isHead: boolean): void {
    const { context } = this;
    const height = rowHeight(cells, size);
    let x = margin.left;
    for (const [column, lines] of cells.entries()) {
      const width = widths[column]!;
      context.strokeStyle = inks.pale;
      context.lineWidth = 0.5;
      context.strokeRect(x, this.y, width, height);
      for (const [index, line] of lines.entries()) {
        const isFigure = lines.length === 1 && /^[\s\d.,%+−-]+$/.test(line.pieces.map(({ text }) => text).join(''));
        const from = isFigure && !isHead ? x + width - cellPadding - line.width : x + cellPadding;
        this.line(line, from, this.y + cellPadding + (index + 0.78) * size * 1.4, size, isHead);
      }
      x += width;
    }
    this.y += height;
  }

  private line({ pieces }: Line, x: number, baseline: number, size: number, bold: boolean): void {
    const { context } = this;
    let at = x;
    for (const { text, look, width } of pieces) {
      const isRaised = look === 'raised';
      this.font(isRaised ? size * 0.6 : size, bold);
      context.fillStyle = look === 'deleted' ? '#8a4b2a' : inks.ink;
      context.fillText(text, at, isRaised ? baseline - size * 0.35 : baseline);
      const stroke = look === 'deleted' ? -0.32 : look === 'inserted' ? 0.16 : undefined;
      if (stroke !== undefined) context.fillRect(at, baseline + stroke * size, width, Math.max(0.6, size / 18));
      at += width;
    }
  }

  private measure(size: number, bold: boolean) {
    return (text: string, look: Piece['look']): number => {
      const drawn = look === 'raised' ? size * 0.6 : size;
      const key = `${drawn}${bold ? 'b' : ' '}${text}`;
      let width = this.widths.get(key);
      if (width === undefined) {
        this.font(drawn, bold);
        width = this.context.measureText(text).width;
        this.widths.set(key, width);
      }
      return width;
    };
  }

  private font(size: number, bold: boolean): void {
    this.context.font = `${bold ? 700 : 400} ${size}px ${this.families}`;
  }

  private get bottom(): number {
    return paper.height - margin.bottom;
  }

  private next(): void {
    this.end();
    this.context = begin(this.document);
    this.page++;
    this.y = margin.top;
  }
}

/** The library’s types speak of the browser’s context; what it gives is its own. */
function begin(document: PDFDocument): SKRSContext2D {
  const context = document.beginPage(paper.width, paper.height) as unknown as SKRSContext2D;
  // Otherwise digits among Latin letters become shapes the file has no character for: they could not be searched or copied.
  context.lang = 'zh-Hans';
  return context;
}

function rowHeight(cells: readonly Line[][], size: number): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * size * 1.4 + 2 * cellPadding;
}
