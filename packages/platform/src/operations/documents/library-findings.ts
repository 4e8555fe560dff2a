import { setImmediate as breathe } from 'node:timers/promises';
import type { SourceDocument } from '@yanzhen/documents/facts';
import type { DocumentRepository, DocumentSummary } from '../../store/documents/index.ts';

/** A thing found in a document. */
export interface Finding<T> {
  readonly document: DocumentSummary;
  readonly found: T;
}

/** Kept per extractor while its document stays as it is. */
const known = new WeakMap<object, Map<string, readonly unknown[]>>();
const mostKnown = 2000;

/** What an extractor finds in stored documents, with a pause after each in which others get their turn. */
export async function libraryFindings<T>(
  documents: DocumentRepository,
  summaries: readonly DocumentSummary[],
  extract: (source: SourceDocument) => readonly T[],
): Promise<Finding<T>[]> {
  const own = known.get(extract) ?? new Map<string, readonly unknown[]>();
  known.set(extract, own);
  const all: Finding<T>[] = [];
  for (const document of summaries) {
    const name = `${document.id}@${document.version} ${document.hash} ${JSON.stringify(document.description)}`;
    let found = own.get(name) as readonly T[] | undefined;
    if (found === undefined) {
      const { text, description } = await documents.show(`${document.id}@${document.version}`);
      found = extract({ passages: text, description });
      if (own.size >= mostKnown) own.clear();
      own.set(name, found);
      await breathe();
    }
    all.push(...found.map((one) => ({ document, found: one })));
  }
  return all;
}
