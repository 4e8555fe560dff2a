export { type DigestWriter, DigestWriterChoice, ModelAccount } from './digest-writer.tsx';
export { useFactValue } from './fact-value.ts';
export { indicatorName } from './indicator-name.ts';
export { documentListQuery } from './library-document.ts';
export { Marked } from './marked.tsx';
export { PassageLink, passageAddress, passagePlace } from './passage-link.tsx';
export { PrintNote } from './print-note.tsx';
export { useRegionNamed } from './use-names.ts';
export { kindOf, relationOf, useDocumentsWords } from './words.ts';
