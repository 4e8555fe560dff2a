import { UserError } from '@yanzhen/evidence/errors';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { damagedDocument, documentError, overLimit } from '../errors.ts';
import type { DocumentLimits } from '../limits.ts';
import { XmlScan } from './xml-scan.ts';

const ratioFrom = 2 ** 20;
const longestProperties = 2 ** 16;

/**
 * Unpacks every part of a DOCX once without keeping it: sizes are counted as they really are, XML is scanned for its
 * nesting, and document type declarations (where entity bombs live) are refused.
 * @returns the XML of the document's properties, empty where it has none
 * @throws UserError when the archive is damaged, is no Word document, or goes over a limit
 */
export async function inspectDocx(bytes: Uint8Array, file: string, limits: DocumentLimits): Promise<string> {
  const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    validateEntrySizes: true,
  }).catch((cause: unknown) => {
    throw damagedDocument(file, cause);
  });
  try {
    return await inspectParts(archive, file, limits);
  } catch (error) {
    throw error instanceof UserError ? error : damagedDocument(file, error);
  }
}

async function inspectParts(archive: ZipFile, file: string, limits: DocumentLimits): Promise<string> {
  let properties = '';
  if (archive.entryCount > limits.entries) throw overLimit(file, 'entries', limits.entries);
  const room = { bytes: limits.expandedBytes };
  const names = new Set<string>();
  for await (const entry of archive.eachEntry()) {
    names.add(entry.fileName);
    const text = await inspectPart(archive, entry, file, limits, room);
    if (entry.fileName === 'docProps/core.xml') properties = text;
  }
  if (![...names].some((name) => /^word\/document\d*\.xml$/.test(name))) throw notWord(file, names);
  return properties;
}

async function inspectPart(
  archive: ZipFile,
  entry: Entry,
  file: string,
  limits: DocumentLimits,
  room: { bytes: number },
): Promise<string> {
  const keeps = entry.fileName === 'docProps/core.xml';
  const kept: Buffer[] = [];
  const scan = /\.(xml|rels)$/i.test(entry.fileName) ? new XmlScan() : undefined;
  const stream = await archive.openReadStreamPromise(entry);
  let unpacked = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    unpacked += chunk.length;
    room.bytes -= chunk.length;
    if (room.bytes < 0) throw overLimit(file, 'expandedBytes', limits.expandedBytes);
    if (unpacked > ratioFrom && unpacked > limits.expansionRatio * Math.max(1, entry.compressedSize))
      throw overLimit(file, 'expansionRatio', limits.expansionRatio);
    if (keeps && unpacked <= longestProperties) kept.push(chunk);
    scan?.read(chunk);
    if (scan && scan.deepest > limits.depth) throw overLimit(file, 'depth', limits.depth);
    if (scan?.declaresTypes) throw withDoctype(file);
  }
  return Buffer.concat(kept).toString('utf8');
}

function notWord(file: string, names: ReadonlySet<string>): UserError {
  const found = names.has('xl/workbook.xml') ? 'XLSX' : names.has('ppt/presentation.xml') ? 'PPTX' : 'ZIP';
  return documentError(
    'document-kind',
    file,
    { zh: `“${file}”不是 Word 文档。`, en: `“${file}” is no Word document.` },
    {
      found,
      expected: { zh: 'DOCX', en: 'DOCX' },
      advice: {
        zh: found === 'ZIP' ? '压缩包请作为压缩包导入。' : '请另存为 PDF 或 DOCX 再导入。',
        en: found === 'ZIP' ? 'Add a zip archive as an archive.' : 'Save it as PDF or DOCX and add that.',
      },
    },
  );
}

function withDoctype(file: string): UserError {
  return documentError(
    'document-type-declaration',
    file,
    {
      zh: `“${file}”含有文档类型声明，文字处理软件不会写出这种内容，已拒绝。`,
      en: `“${file}” holds a document type declaration, which no word processor writes; it was refused.`,
    },
    { advice: { zh: '请在 Word 或 WPS 中打开并另存。', en: 'Open it in a word processor and save it again.' } },
  );
}
