import type { DocumentDescription, Passage } from '../text/index.ts';

/** What extraction needs of a document: its passages and what is known of it. */
export interface SourceDocument {
  readonly passages: readonly Pick<Passage, 'index' | 'kind' | 'level' | 'text'>[];
  readonly description: DocumentDescription;
}
