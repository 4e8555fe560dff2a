import type { Passage } from './passage.ts';

export type DocumentFormat = 'pdf' | 'docx' | 'html' | 'markdown' | 'text';

/** Something about the file that a reader should know; never a reason to refuse it. */
export interface ReadingNote {
  readonly code: string;
  readonly text: { readonly zh: string; readonly en: string };
  /** From 1, where the note is about one page. */
  readonly page?: number;
}

/** What a reader makes of one file. */
export interface DocumentText {
  readonly format: DocumentFormat;
  /** The text as the file has it, shown to the person as the original. Passages point into it. */
  readonly original: string;
  /** Where each page begins in `original`; `[0]` where the format has no pages. */
  readonly pages: readonly number[];
  readonly passages: readonly Passage[];
  /** What the file says of itself; often wrong, so it is only one voice among those that recognise a document. */
  readonly metadata: { readonly title?: string; readonly author?: string; readonly created?: string };
  readonly notes: readonly ReadingNote[];
}

/** What is known of a document beside its text. Every field can be corrected by a person. */
export interface DocumentDescription {
  readonly title: string;
  readonly issuer?: string;
  /** Code of the region (GB/T 2260) the document is about or comes from. */
  readonly region?: string;
  /** ISO date, or its beginning (`2025`, `2025-01`). */
  readonly date?: string;
  readonly kind?: DocumentKind;
  readonly language: 'zh' | 'en';
}

export type DocumentKind =
  | 'report'
  | 'plan'
  | 'opinion'
  | 'notice'
  | 'regulation'
  | 'measures'
  | 'agreement'
  | 'news'
  | 'research'
  | 'other';
