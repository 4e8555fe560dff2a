import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { RawDocument } from '../blocks.ts';
import { damagedDocument, emptyDocument, overLimit } from '../errors.ts';
import { wordsOf } from '../joining.ts';
import type { DocumentLimits } from '../limits.ts';
import { wellFormed } from '../normalise.ts';
import { columnsOf, type Line, linesOf } from './columns.ts';
import { lockedPdf, noteScanned, pagesWithPictures, scannedPdf } from './faults.ts';
import { type PageText, readPage } from './page.ts';
import { blocksOfGroups } from './page-blocks.ts';
import { groupLines, measure, type PlacedLine } from './paragraphs.ts';
import { openPdf } from './pdfjs.ts';
import { runningHeads } from './running-heads.ts';

/** Blanks, and what a font without a character map leaves: replacement characters and private ones. */
const unreadable = /[\s\uFFFD\uE000-\uF8FF]/gu;
/** Visible characters beside running heads below which a page with a picture is a scan. */
const leastCharacters = 12;

/**
 * Reads a PDF: columns in reading order, lines joined into paragraphs over pages, running heads and page numbers dropped.
 * @throws UserError when it is damaged, locked, scanned throughout, or goes over a limit
 */
export async function readPdf(bytes: Uint8Array, file: string, limits: DocumentLimits): Promise<RawDocument> {
  const pdf = await openPdf(bytes).catch((cause: unknown) => {
    throw cause instanceof Error && cause.name === 'PasswordException' ? lockedPdf(file) : damagedDocument(file, cause);
  });
  try {
    return await readOpened(pdf, bytes, file, limits);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readOpened(
  pdf: PDFDocumentProxy,
  bytes: Uint8Array,
  file: string,
  limits: DocumentLimits,
): Promise<RawDocument> {
  if (pdf.numPages > limits.pages) throw overLimit(file, 'pages', limits.pages);
  const pages = await readPages(pdf, file, limits);
  const running = runningHeads(pages);
  const bare = pages.filter((page) => visible(page, (fragment) => !running.has(fragment)) < leastCharacters);
  const garbled = bare.filter(({ fragments }) => fragments.some(({ text }) => /[\uFFFD\uE000-\uF8FF]{4}/u.test(text)));
  const blank = bare.filter((page) => !garbled.includes(page));
  const pictures = blank.length === 0 ? [] : await pagesWithPictures(bytes, blank);
  for (const { number } of garbled) pictures.push(number);
  pictures.sort((a, b) => a - b);
  const hasText = pages.some((page) => !bare.includes(page));
  if (pictures.length > 0 && !hasText) throw scannedPdf(file, pictures);
  if (pages.every((page) => visible(page, () => true) === 0)) throw emptyDocument(file);
  // A document of nothing but words that come again (a set of forms, a single line a page) has no running heads.
  const parts = assembled(pages, hasText ? running : new Set());
  return { ...parts, metadata: await metadataOf(pdf), notes: pictures.map(noteScanned) };
}

async function readPages(pdf: PDFDocumentProxy, file: string, limits: DocumentLimits): Promise<PageText[]> {
  const pages: PageText[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const text = await readPage(page, number);
      pages.push(text);
      characters += visible(text, () => true);
      page.cleanup();
    } catch (error) {
      throw damagedDocument(file, error);
    }
    if (characters > limits.characters) throw overLimit(file, 'characters', limits.characters);
  }
  return pages;
}

function visible({ fragments }: PageText, counts: (fragment: PageText['fragments'][number]) => boolean): number {
  return fragments.filter(counts).reduce((sum, { text }) => sum + text.replace(unreadable, '').length, 0);
}

/** The original, line by line and page by page with its running heads, and the blocks that point into it without them. */
function assembled(
  pages: readonly PageText[],
  running: ReturnType<typeof runningHeads>,
): Pick<RawDocument, 'format' | 'original' | 'pages' | 'blocks'> {
  const placed: PlacedLine[] = [];
  const starts: number[] = [];
  const written: string[] = [];
  let length = 0;
  let column = 0;
  const write = (line: Line): PlacedLine => {
    const text = wellFormed(line.text);
    written.push(text);
    const start = length;
    length += text.length + 1;
    return { ...line, text, start };
  };
  for (const page of pages) {
    starts.push(length);
    const heads = page.fragments.filter((fragment) => running.has(fragment));
    const body = page.fragments.filter((fragment) => !running.has(fragment));
    const isTop = (fragment: { readonly y: number }) => fragment.y < page.height / 2;
    linesOf(heads.filter(isTop), page.number, -1).forEach(write);
    for (const part of columnsOf(body)) placed.push(...linesOf(part, page.number, column++).map(write));
    linesOf(
      heads.filter((head) => !isTop(head)),
      page.number,
      -1,
    ).forEach(write);
  }
  const original = written.join('\n');
  const usual = measure(placed);
  const blocks = blocksOfGroups(groupLines(placed, usual), usual, wordsOf(original));
  return { format: 'pdf', original, pages: starts, blocks };
}

async function metadataOf(pdf: PDFDocumentProxy): Promise<RawDocument['metadata']> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const fields = info as Readonly<Record<string, unknown>>;
  const value = (key: string) => {
    const field = fields[key];
    return typeof field === 'string' && field.trim() !== '' ? wellFormed(field.trim().slice(0, 300)) : undefined;
  };
  const title = value('Title');
  const author = value('Author');
  const created = /^D:(\d{4})(\d{2})(\d{2})/.exec(value('CreationDate') ?? '');
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(created ? { created: `${created[1]}-${created[2]}-${created[3]}` } : {}),
  };
}
