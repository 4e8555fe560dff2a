export { type DocumentLimits, documentLimits } from './limits.ts';
export { type ReadOptions, readDocument } from './read-document.ts';
