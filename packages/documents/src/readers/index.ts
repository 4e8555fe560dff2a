export { type ArchiveFile, isArchive, isDocumentName, openArchive } from './archive.ts';
export { type FolderOptions, openFolder } from './folder.ts';
export { type DocumentLimits, documentLimits } from './limits.ts';
export { type ReadOptions, readDocument } from './read-document.ts';
