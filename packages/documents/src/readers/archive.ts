import type { UserError } from '@yanzhen/evidence/errors';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { decodeText } from './decode.ts';
import { damagedDocument, documentError, overLimit, throwIfStopped } from './errors.ts';
import { isZip } from './kind-of-file.ts';
import { type DocumentLimits, documentLimits } from './limits.ts';
import type { ReadOptions } from './read-document.ts';

/** A file of an archive or a folder: its bytes, or why it is left out. */
export type ArchiveFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly refused: UserError };

const document = /\.(pdf|docx|html?|xhtml|md|markdown|txt|text)$/i;
const archive = /\.(zip|rar|7z|tar|gz|tgz|bz2|xz)$/i;
const nobodysFile = /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/iu;
const utf8Flag = 0x800;
const encryptedFlag = 0x1;
const ratioFrom = 2 ** 20;

/** Whether these bytes are an archive of files, not a Word document, which is a zip inside as well. */
export function isArchive(bytes: Uint8Array, fileName: string): boolean {
  return isZip(bytes) && !/\.(docx|docm|xlsx|pptx)$/i.test(fileName);
}

/** Whether a file's name is one of a document that `readDocument` reads. */
export function isDocumentName(path: string): boolean {
  return document.test(path);
}

/** Whether a file is one that systems put beside people's own: hidden, locked, a thumbnail. */
export function isNobodysFile(path: string): boolean {
  return nobodysFile.test(path);
}

/**
 * The files of a zip archive, one after the other in the archive's order, each unpacked only when it is asked for.
 * Archives inside it, files of other kinds, locked files and those over a limit come with the reason they are left out.
 * @throws UserError when the archive is damaged, a path leads outside it, or all of it goes over a limit
 */
export async function* openArchive(bytes: Uint8Array, options: ReadOptions): AsyncGenerator<ArchiveFile> {
  const { fileName: file, signal } = options;
  const limits = { ...documentLimits, ...options.limits };
  if (bytes.length > limits.archiveBytes) throw overLimit(file, 'archiveBytes', limits.archiveBytes);
  const zip = await open(bytes, file);
  if (zip.entryCount > limits.entries) throw overLimit(file, 'entries', limits.entries);
  const room = { bytes: limits.archiveBytes };
  const entries = zip.eachEntry()[Symbol.asyncIterator]();
  for (;;) {
    throwIfStopped(signal, file);
    const { done, value: entry } = await entries.next().catch((cause: unknown) => {
      throw damagedDocument(file, cause);
    });
    if (done || !entry) return;
    const path = pathOf(entry, file, limits);
    if (path.endsWith('/') || isNobodysFile(path)) continue;
    yield await unpacked(zip, entry, path, file, limits, room);
  }
}

function open(bytes: Uint8Array, file: string): Promise<ZipFile> {
  // Names are decoded here: archives packed in China often hold them in GB18030.
  return fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    decodeStrings: false,
  }).catch((cause: unknown) => {
    throw damagedDocument(file, cause);
  });
}

/** A file's path inside the archive. @throws UserError where it leads outside or is nested too deep */
function pathOf(entry: Entry, file: string, limits: DocumentLimits): string {
  const raw = entry.fileName as unknown as Uint8Array;
  const name = entry.generalPurposeBitFlag & utf8Flag ? new TextDecoder().decode(raw) : decodeText(raw);
  const path = name.replaceAll('\\', '/');
  const parts = path.split('/');
  if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.includes('\0') || parts.includes('..'))
    throw escapes(file, path);
  if (parts.length - 1 > limits.folders) throw overLimit(file, 'folders', limits.folders);
  return path;
}

async function unpacked(
  zip: ZipFile,
  entry: Entry,
  path: string,
  file: string,
  limits: DocumentLimits,
  room: { bytes: number },
): Promise<ArchiveFile> {
  if (archive.test(path)) return { path, refused: nested(path) };
  if (!isDocumentName(path)) return { path, refused: otherKind(path) };
  if (entry.generalPurposeBitFlag & encryptedFlag) return { path, refused: locked(path) };
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      length += chunk.length;
      room.bytes -= chunk.length;
      if (length > limits.fileBytes) return { path, refused: overLimit(path, 'fileBytes', limits.fileBytes) };
      if (room.bytes < 0) break;
      if (length > ratioFrom && length > limits.expansionRatio * Math.max(1, entry.compressedSize))
        return { path, refused: overLimit(path, 'expansionRatio', limits.expansionRatio) };
      chunks.push(chunk);
    }
  } catch (cause) {
    return { path, refused: damagedDocument(path, cause) };
  }
  if (room.bytes < 0) throw overLimit(file, 'archiveBytes', limits.archiveBytes);
  return { path, bytes: Buffer.concat(chunks) };
}

function escapes(file: string, path: string): UserError {
  return documentError(
    'archive-path',
    file,
    {
      zh: `压缩包“${file}”中有文件的路径指向包外，已拒绝整个压缩包。`,
      en: `A path inside “${file}” leads outside the archive; the whole archive was refused.`,
    },
    { found: path.slice(0, 120) },
  );
}

function nested(path: string): UserError {
  return documentError(
    'archive-nested',
    path,
    {
      zh: `“${path}”是压缩包中的压缩包，没有读取。`,
      en: `“${path}” is an archive inside an archive and was not read.`,
    },
    { advice: { zh: '请先解压，再导入其中的文件。', en: 'Unpack it first and add what is inside.' } },
  );
}

/** Why a file of an archive or a folder that is no document is left out. */
export function otherKind(path: string): UserError {
  return documentError(
    'document-kind',
    path,
    { zh: `“${path}”不是可读取的文档，已跳过。`, en: `“${path}” is no document that can be read and was passed over.` },
    {
      expected: {
        zh: 'PDF、DOCX、HTML、Markdown 或 TXT',
        en: 'PDF, DOCX, HTML, Markdown or TXT',
      },
    },
  );
}

function locked(path: string): UserError {
  return documentError(
    'document-locked',
    path,
    { zh: `“${path}”已加密，没有读取。`, en: `“${path}” is encrypted and was not read.` },
    { advice: { zh: '请去除密码后再导入。', en: 'Remove the password and add it again.' } },
  );
}
