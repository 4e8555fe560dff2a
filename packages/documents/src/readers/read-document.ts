import type { DocumentText } from '../text/index.ts';
import { toDocumentText } from './blocks.ts';
import { decodeText } from './decode.ts';
import { emptyDocument, overLimit, throwIfStopped } from './errors.ts';
import { formatOf } from './kind-of-file.ts';
import { type DocumentLimits, documentLimits } from './limits.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { readInThread } from './thread.ts';

export interface ReadOptions {
  readonly fileName: string;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<DocumentLimits>;
}

/**
 * Reads one document. Its kind is told by its bytes; the name decides only between kinds of text and stands in errors.
 * PDF, DOCX and HTML are parsed in a thread of bounded memory and time; nothing in them is run or loaded.
 * @throws UserError for a file of another kind, one that is damaged, empty, scanned or over a limit, or when cancelled
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<DocumentText> {
  const { fileName: file, signal } = options;
  const limits = { ...documentLimits, ...options.limits };
  throwIfStopped(signal, file);
  if (bytes.length === 0) throw emptyDocument(file);
  if (bytes.length > limits.fileBytes) throw overLimit(file, 'fileBytes', limits.fileBytes);
  const format = formatOf(bytes, file);
  if (format !== 'text' && format !== 'markdown') return readInThread({ bytes, format, file, limits }, signal);
  const text = decodeText(bytes);
  if (text.length > limits.characters) throw overLimit(file, 'characters', limits.characters);
  return toDocumentText(format === 'markdown' ? readMarkdown(text) : readPlainText(text), file, limits);
}
