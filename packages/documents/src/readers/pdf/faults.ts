import type { UserError } from '@yanzhen/evidence/errors';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadingNote } from '../../text/index.ts';
import { documentError } from '../errors.ts';
import type { PageText } from './page.ts';
import { openPdf } from './pdfjs.ts';

/**
 * Which of these pages hold a picture. No picture is decoded for it: the page is drawn up with pictures left out, once
 * forgiving and once strictly, and only a page with a picture comes out differently. One without is blank or lines.
 */
export async function pagesWithPictures(bytes: Uint8Array, pages: readonly PageText[]): Promise<number[]> {
  const forgiving = await openPdf(bytes, { withoutPictures: true });
  const strict = await openPdf(bytes, { withoutPictures: true, strict: true });
  try {
    const found: number[] = [];
    for (const { number } of pages)
      if ((await commandsOf(forgiving, number)) !== (await commandsOf(strict, number))) found.push(number);
    return found;
  } finally {
    await forgiving.loadingTask.destroy();
    await strict.loadingTask.destroy();
  }
}

/** How many drawing commands a page has; none where it cannot be drawn up. */
async function commandsOf(pdf: PDFDocumentProxy, number: number): Promise<number> {
  try {
    const page = await pdf.getPage(number);
    const { fnArray } = await page.getOperatorList();
    page.cleanup();
    return fnArray.length;
  } catch {
    return 0;
  }
}

/** Every page is a picture. */
export function scannedPdf(file: string, pages: readonly number[]): UserError {
  return documentError(
    'document-scanned',
    file,
    {
      zh: `“${file}”是扫描件，需要先做文字识别（OCR）：第 ${listed(pages)} 页几乎没有文字。`,
      en: `“${file}” is scanned; needs OCR: there is almost no text on page ${listed(pages)}.`,
    },
    {
      expected: { zh: '带文字的 PDF', en: 'a PDF with text' },
      advice: {
        zh: '请用 OCR 软件生成带文字层的 PDF，再重新导入。',
        en: 'Make a PDF with a text layer by OCR and add that.',
      },
    },
  );
}

/** One page of a document that has text elsewhere is a picture. */
export function noteScanned(page: number): ReadingNote {
  return {
    code: 'page-scanned',
    page,
    text: {
      zh: `第 ${page} 页是扫描图，几乎没有文字，需要先做文字识别（OCR）。`,
      en: `Page ${page} is scanned; needs OCR: there is almost no text on it.`,
    },
  };
}

export function lockedPdf(file: string): UserError {
  return documentError(
    'document-locked',
    file,
    { zh: `“${file}”需要密码才能打开。`, en: `“${file}” cannot be opened without its password.` },
    { advice: { zh: '请去除密码后再导入。', en: 'Remove the password and add it again.' } },
  );
}

/** 1–3, 7: pages as a person writes them. */
function listed(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
