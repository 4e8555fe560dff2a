import type { DocumentDescription, Passage } from '../text/index.ts';

/** What extraction needs of a document: its passages and what is known of it. */
export interface SourceDocument {
  readonly passages: readonly Pick<Passage, 'index' | 'kind' | 'level' | 'text'>[];
  readonly description: DocumentDescription;
}

/** How a document begins: where it says of whom and of which year it speaks. */
export function openingOf({ passages }: Pick<SourceDocument, 'passages'>): string {
  return passages
    .slice(0, 4)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 300);
}
