import { setImmediate as breathe } from 'node:timers/promises';
import type { Fact } from '@yanzhen/documents/facts';
import type { DocumentRepository, DocumentSummary } from '../../store/documents/index.ts';

/** A fact with the document it stands in and the key its verdict goes by. */
export interface LibraryFact {
  readonly document: DocumentSummary;
  readonly fact: Fact;
  readonly key: string;
}

/** Extraction takes half a second for a megabyte: what was extracted is kept while its document stays as it is. */
const known = new Map<string, { readonly facts: readonly Fact[]; readonly keys: readonly string[] }>();
const mostKnown = 2000;

/** The facts of stored documents, with a pause after each in which others get their turn. */
export async function libraryFacts(
  documents: DocumentRepository,
  summaries: readonly DocumentSummary[],
): Promise<LibraryFact[]> {
  const { extractFacts, factKeys } = await import('@yanzhen/documents/facts');
  const found: LibraryFact[] = [];
  for (const document of summaries) {
    const name = `${document.id}@${document.version} ${document.hash} ${JSON.stringify(document.description)}`;
    let own = known.get(name);
    if (own === undefined) {
      const { text, description } = await documents.show(`${document.id}@${document.version}`);
      const facts = extractFacts({ passages: text, description });
      own = { facts, keys: factKeys(document.id, facts) };
      if (known.size >= mostKnown) known.clear();
      known.set(name, own);
      await breathe();
    }
    const { facts, keys } = own;
    found.push(...facts.map((fact, k) => ({ document, fact, key: keys[k]! })));
  }
  return found;
}
