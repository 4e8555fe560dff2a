import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { ImportError, limitError } from '../import-error.ts';
import type { ReadLimits } from '../limits.ts';
import type { Watch } from '../watch.ts';

const sheetPath = /^xl\/worksheets\/sheet(\d+)\.xml$/u;
const mergePattern = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"/gu;
const mostEntries = 5000;
const ratioFrom = 2 ** 20;

/** Merged ranges by sheet number. */
export type Merges = Record<string, string[]>;

/**
 * Unpacks every part of a workbook once without keeping it: sizes are counted as they really are,
 * not as the archive declares them, and document type declarations (where XML bombs live) are refused.
 * @throws ImportError when the archive is damaged or goes over a limit.
 */
export async function inspectWorkbook(path: string, file: string, limits: ReadLimits, watch: Watch): Promise<Merges> {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(path, { autoClose: false, validateEntrySizes: true }).catch((cause) => {
    throw damaged(file, cause);
  });
  try {
    return await inspectEntries(archive, path, file, limits, watch);
  } catch (error) {
    throw error instanceof ImportError ? error : damaged(file, error);
  } finally {
    archive.close();
  }
}

async function inspectEntries(
  archive: ZipFile,
  path: string,
  file: string,
  limits: ReadLimits,
  watch: Watch,
): Promise<Merges> {
  const merges: Merges = {};
  const room = { bytes: limits.expandedBytes };
  let packed = 0;
  let sheets = 0;
  if (archive.entryCount > mostEntries) throw bomb(file);
  for await (const entry of archive.eachEntry()) {
    watch.check();
    packed += entry.compressedSize;
    if (
      entry.uncompressedSize > ratioFrom &&
      entry.uncompressedSize > limits.expansionRatio * Math.max(1, entry.compressedSize)
    )
      throw bomb(file);
    const sheet = sheetPath.exec(entry.fileName)?.[1];
    if (sheet !== undefined && ++sheets > limits.sheets) throw tooManySheets(file, limits.sheets);
    const found = await inspectEntry(archive, entry, file, room, watch);
    if (sheet !== undefined && found.length > 0) merges[sheet] = found;
  }
  if (sheets === 0) throw damaged(file, undefined);
  // Parts that the directory does not list would be read all the same by a reader of streams.
  const { size } = await stat(path);
  if (size - packed > 2 ** 20 + 1024 * archive.entryCount) throw damaged(file, undefined);
  return merges;
}

async function inspectEntry(
  archive: ZipFile,
  entry: Entry,
  file: string,
  room: { bytes: number },
  watch: Watch,
): Promise<string[]> {
  const stream: Readable = await archive.openReadStreamPromise(entry);
  const merges: string[] = [];
  let tail = '';
  let first = true;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    watch.check();
    room.bytes -= chunk.length;
    if (room.bytes < 0) throw bomb(file);
    if (!entry.fileName.endsWith('.xml') && !entry.fileName.endsWith('.rels')) continue;
    const text = tail + chunk.toString('latin1');
    if (first && /<!(DOCTYPE|ENTITY)/iu.test(text.slice(0, 4096))) throw withDoctype(file);
    first = false;
    let end = 0;
    for (const match of text.matchAll(mergePattern)) {
      merges.push(match[1]!);
      end = match.index + match[0].length;
    }
    tail = text.slice(Math.max(end, text.length - 200));
  }
  return merges;
}

function bomb(file: string): ImportError {
  return limitError(
    'expansion',
    {
      zh: `工作簿“${file}”解压后过大，疑为压缩炸弹，已停止。`,
      en: `The workbook “${file}” expands as a zip bomb does; reading was stopped.`,
    },
    {
      place: { file },
      advice: {
        zh: '请在表格软件中另存为 CSV 再导入。',
        en: 'Save the sheet as CSV in a spreadsheet and import that.',
      },
    },
  );
}

function tooManySheets(file: string, most: number): ImportError {
  return limitError(
    'too-many-sheets',
    { zh: `工作簿“${file}”的工作表超过 ${most} 个。`, en: `The workbook “${file}” has more than ${most} sheets.` },
    { place: { file } },
  );
}

function withDoctype(file: string): ImportError {
  return new ImportError(
    'document-type',
    {
      zh: `工作簿“${file}”含有文档类型声明，表格软件不会写出这种内容，已拒绝。`,
      en: `The workbook “${file}” holds a document type declaration, which no spreadsheet writes; it was refused.`,
    },
    { place: { file } },
  );
}

export function damaged(file: string, cause: unknown): ImportError {
  return new ImportError(
    'workbook-damaged',
    { zh: `工作簿“${file}”已损坏或不完整。`, en: `The workbook “${file}” is damaged or cut short.` },
    {
      place: { file },
      cause,
      advice: {
        zh: '请在表格软件中打开并另存，或重新下载。',
        en: 'Open it in a spreadsheet and save it again, or download it again.',
      },
    },
  );
}
