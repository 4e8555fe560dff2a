import { createHash } from 'node:crypto';
import type { Fingerprint } from '@yanzhen/documents/recognise';
import type { DocumentDescription, DocumentText } from '@yanzhen/documents/text';

/** What the index keeps of one passage, in the database's own notation. */
export interface PassageRow {
  readonly folded: string | null;
  readonly length: number;
  readonly words: string;
  readonly grams: string;
}

/** In how many passages of a document a word stands, and how it is written where that is not its stem. */
export interface TermCount {
  readonly term: string;
  readonly passages: number;
  readonly form?: string;
}

/** One document of a file, read, recognised and cut: everything that saving needs and that takes time to make. */
export interface PreparedDocument {
  /** Which article of the file, from 1. */
  readonly part: number;
  readonly text: DocumentText;
  readonly description: DocumentDescription;
  readonly fingerprint: Fingerprint;
  readonly keys: readonly string[];
  /** One for each passage of the text. */
  readonly rows: readonly PassageRow[];
  readonly terms: readonly TermCount[];
}

export interface PreparedFile {
  readonly fileName: string;
  /** SHA-256 of the bytes. */
  readonly hash: string;
  readonly documents: readonly PreparedDocument[];
}

/**
 * Reads a file into documents ready to be saved. It takes long: where there is a server, its workers do it.
 * @throws UserError when the file cannot be read
 */
export async function prepareFile(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<PreparedFile> {
  const [{ readDocument }, { fingerprint, recogniseDocument, splitArticles, versionKeys }] = await Promise.all([
    import('@yanzhen/documents/readers'),
    import('@yanzhen/documents/recognise'),
  ]);
  const read = await readDocument(bytes, { fileName, ...(signal && { signal }) });
  const articles = splitArticles(read);
  const documents: PreparedDocument[] = [];
  for (const [k, article] of articles.entries()) {
    const text = storable(article);
    const print = fingerprint(text);
    documents.push({
      part: k + 1,
      text,
      description: recogniseDocument(text, fileName),
      fingerprint: print,
      keys: versionKeys(print),
      ...(await indexRows(text)),
    });
  }
  return { fileName, hash: createHash('sha256').update(bytes).digest('hex'), documents };
}

/** A database keeps neither NUL nor half a surrogate pair: each becomes the replacement character, in its place. */
function storable(text: DocumentText): DocumentText {
  return {
    ...text,
    original: storableText(text.original),
    passages: text.passages.map((passage) => ({ ...passage, text: storableText(passage.text) })),
  };
}

function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}

async function indexRows(text: DocumentText): Promise<Pick<PreparedDocument, 'rows' | 'terms'>> {
  const { passageTerms } = await import('@yanzhen/documents/search');
  const counts = new Map<string, number>();
  const written = new Map<string, string>();
  const rows = text.passages.map((passage): PassageRow => {
    const { folded, length, words, grams, forms } = passageTerms(passage.text);
    for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, form] of forms) written.set(word, form);
    return {
      folded: folded === passage.text ? null : folded,
      length,
      words: [...words].map(([word, places]) => `'${word}':${places.join(',')}`).join(' '),
      grams: [...grams].map((gram) => `'${gram}'`).join(' '),
    };
  });
  const terms = [...counts].map(([term, passages]) => {
    const form = written.get(term);
    return { term, passages, ...(form !== undefined && { form }) };
  });
  return { rows, terms };
}
