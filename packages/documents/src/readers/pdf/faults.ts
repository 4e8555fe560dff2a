import type { UserError } from '@yanzhen/evidence/errors';
import type { ReadingNote } from '../../text/index.ts';
import { documentError } from '../errors.ts';
import type { PageText } from './page.ts';
import { openPdf } from './pdfjs.ts';

/**
 * Which of these pages hold a picture. The document is opened a second time in a mode where every picture is an error,
 * so that none is decoded; a page without text and without picture is blank.
 */
export async function pagesWithPictures(bytes: Uint8Array, pages: readonly PageText[]): Promise<number[]> {
  const pdf = await openPdf(bytes, true);
  const found: number[] = [];
  for (const { number } of pages) {
    const page = await pdf.getPage(number);
    const refused = await page.getOperatorList().then(
      () => false,
      (error: unknown) => error instanceof Error && /image/i.test(error.message),
    );
    if (refused) found.push(number);
    page.cleanup();
  }
  await pdf.loadingTask.destroy();
  return found;
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
