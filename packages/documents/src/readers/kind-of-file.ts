import type { UserError } from '@yanzhen/evidence/errors';
import type { DocumentFormat } from '../text/index.ts';
import { decodeText, looksBinary } from './decode.ts';
import { documentError } from './errors.ts';

const readable = {
  zh: 'PDF、DOCX、HTML、Markdown 或纯文本',
  en: 'PDF, DOCX, HTML, Markdown or plain text',
};

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

/** Whether the bytes begin as a zip archive does; a DOCX is one too. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);
}

/**
 * What kind of document a file is, by its bytes; the name decides only between kinds of text.
 * @throws UserError for a kind that is not read, saying what it is
 */
export function formatOf(bytes: Uint8Array, file: string): DocumentFormat {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (isZip(bytes)) return 'docx';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw unread(file, 'DOC', 'DOCX');
  if (head.startsWith('{\\rtf')) throw unread(file, 'RTF', 'DOCX');
  if (isPicture(bytes)) throw scannedPicture(file);
  const text = decodeText(bytes.subarray(0, 8192));
  if (looksBinary(text)) throw unread(file, '', 'PDF');
  const extension = /\.(\w{1,10})$/u.exec(file)?.[1]?.toLowerCase() ?? '';
  if (/^(md|markdown|mdown)$/.test(extension)) return 'markdown';
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title)\b/iu.test(
      text,
    )
  )
    return 'html';
  return /^(x?html?|mht)$/.test(extension) && /<[a-z][^>]*>/i.test(text) ? 'html' : 'text';
}

function isPicture(bytes: Uint8Array): boolean {
  const magics = [
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
    [0x47, 0x49, 0x46, 0x38],
  ];
  return magics.some((magic) => startsWith(bytes, ...magic));
}

function scannedPicture(file: string): UserError {
  return documentError(
    'document-scanned',
    file,
    { zh: `“${file}”是图片，需要先做文字识别（OCR）。`, en: `“${file}” is a picture: scanned; needs OCR.` },
    {
      expected: readable,
      advice: { zh: '请先用 OCR 软件识别，再导入得到的文本。', en: 'Run OCR over it first, then add the text.' },
    },
  );
}

function unread(file: string, kind: string, instead: string): UserError {
  return documentError(
    'document-kind',
    file,
    {
      zh: `“${file}”${kind ? `是 ${kind} 文件` : '不是文本文件'}，无法读取。`,
      en: `“${file}” is ${kind ? `a file of kind ${kind}` : 'no text file'} and cannot be read.`,
    },
    {
      expected: readable,
      advice: {
        zh: `请在原来的软件中另存为 ${instead} 再导入。`,
        en: `Save it as ${instead} in the program it came from and add that.`,
      },
    },
  );
}
