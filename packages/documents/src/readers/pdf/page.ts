import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { baselines, type Fragment } from './baselines.ts';

export interface PageText {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
}

const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;
/** Gap between two fragments of one line, in sizes of the type. */
const fragmentGap = 1.5;
const wordGap = 0.13;
const wideWordGap = 0.7;

/** The text of a page as fragments, from its baselines up: top to bottom, left to right. Text that runs aslant (a watermark) is left out. */
export async function readPage(page: PDFPageProxy, number: number): Promise<PageText> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const pieces: Fragment[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, c, d, x, y] = multiplied(transform, item.transform as number[]);
    if (Math.abs(b) > 0.02 * Math.abs(a)) continue;
    const size = Math.hypot(c, d);
    if (!(size > 0.5)) continue;
    const text = item.str.trim();
    // Blanks at the ends of an item have no ink: what is left of its width is taken in proportion.
    const part = item.width / Math.max(1, item.str.length);
    const left = x + part * (item.str.length - item.str.trimStart().length);
    pieces.push({ text, left, right: x + item.width - part * (item.str.length - item.str.trimEnd().length), y, size });
  }
  return { number, width, height, fragments: baselines(pieces).flatMap(joined) };
}

function multiplied(m: number[], n: number[]): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Pieces of one baseline joined where they touch or are a word's space apart. */
function joined(row: readonly Fragment[]): Fragment[] {
  const fragments: Fragment[] = [];
  for (const piece of [...row].sort((a, b) => a.left - b.left)) {
    const last = fragments.at(-1);
    const size = last ? Math.max(last.size, piece.size) : 0;
    const gap = last ? piece.left - last.right : 0;
    // The same piece printed twice with a small shift is how some programs make bold type.
    if (last && piece.text === last.text && Math.abs(piece.left - last.left) < 0.2 * size) continue;
    if (!last || gap > fragmentGap * size) {
      fragments.push(piece);
      continue;
    }
    const betweenWide = wide.test(last.text.at(-1) ?? '') && wide.test(piece.text[0] ?? '');
    const space = gap > (betweenWide ? wideWordGap : wordGap) * size ? ' ' : '';
    fragments[fragments.length - 1] = {
      text: last.text + space + piece.text,
      left: last.left,
      right: Math.max(last.right, piece.right),
      y: last.size >= piece.size ? last.y : piece.y,
      size,
    };
  }
  return fragments;
}
