import { UserError, type UserErrorOptions } from '@yanzhen/evidence/errors';
import type { DocumentLimits } from './limits.ts';

type Text = UserError['text'];

/** An error about one file, for the person who gave it. */
export function documentError(
  code: string,
  file: string,
  text: Text,
  options: Omit<UserErrorOptions, 'place'> = {},
): UserError {
  return new UserError(code, text, { ...options, place: { file } });
}

/** A file goes over one of the bounds in `limits.ts`. */
export function overLimit(file: string, bound: keyof DocumentLimits, most: number): UserError {
  const { zh, en } = bounds[bound];
  const shown = bound.endsWith('Bytes') ? `${Math.round(most / 2 ** 20)} MiB` : String(most);
  return documentError(
    `document-${bound.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    file,
    {
      zh: `“${file}”${zh}超过上限 ${shown}，已停止读取。`,
      en: `“${file}” goes over the limit of ${shown} ${en}; reading was stopped.`,
    },
    {
      kind: 'limit',
      advice: {
        zh: '请拆分文件，或另存为纯文本后再导入。',
        en: 'Split the file, or save it as plain text and add that.',
      },
    },
  );
}

const bounds: Readonly<Record<keyof DocumentLimits, Text>> = {
  fileBytes: { zh: '的大小', en: 'for the size of a file' },
  characters: { zh: '的字符数', en: 'characters' },
  pages: { zh: '的页数', en: 'pages' },
  passages: { zh: '的段落数', en: 'passages' },
  depth: { zh: '的标签嵌套层数', en: 'levels of nested elements' },
  elements: { zh: '的网页元素数', en: 'elements of a web page' },
  entries: { zh: '的文件数', en: 'files inside' },
  expandedBytes: { zh: '解压后的大小', en: 'for its size once unpacked' },
  archiveBytes: { zh: '的大小', en: 'for the size of an archive' },
  expansionRatio: { zh: '的膨胀倍数（疑为压缩炸弹）', en: 'fold expansion, as a zip bomb has' },
  folders: { zh: '的文件夹层数', en: 'folders within folders' },
  milliseconds: { zh: '的读取时间（毫秒）', en: 'milliseconds of reading' },
  threadMebibytes: { zh: '所需的内存（MiB）', en: 'MiB of memory' },
};

/** A file is cut short or broken inside. */
export function damagedDocument(file: string, cause: unknown): UserError {
  const found = cause instanceof Error ? (cause.message.split('\n')[0] ?? '').slice(0, 160) : undefined;
  return documentError(
    'document-damaged',
    file,
    { zh: `“${file}”已损坏或不完整，无法读取。`, en: `“${file}” is damaged or cut short and cannot be read.` },
    {
      cause,
      ...(found ? { found } : {}),
      advice: {
        zh: '请在原来的软件中打开并另存，或重新下载。',
        en: 'Open it in the program it came from and save it again, or download it again.',
      },
    },
  );
}

export function emptyDocument(file: string): UserError {
  return documentError(
    'document-empty',
    file,
    { zh: `“${file}”中没有文字。`, en: `There is no text in “${file}”.` },
    { expected: { zh: '含有文字的文档', en: 'a document with text' } },
  );
}

/** @throws UserError when the caller has cancelled */
export function throwIfStopped(signal: AbortSignal | undefined, file: string): void {
  if (!signal?.aborted) return;
  throw documentError(
    'cancelled',
    file,
    { zh: `已取消读取“${file}”，没有保存任何内容。`, en: `Reading “${file}” was cancelled; nothing was stored.` },
    { kind: 'cancelled' },
  );
}
