export type {
  DocumentDescription,
  DocumentFormat,
  DocumentKind,
  DocumentText,
  ReadingNote,
} from './document-text.ts';
export {
  type Citation,
  type OffsetRun,
  originalOffset,
  originalSpan,
  originalSpans,
  type Passage,
  type PassageKind,
  type Span,
} from './passage.ts';
export { withChinesePunctuation } from './punctuation.ts';
export { sentences } from './sentences.ts';
