export { FailedImport } from './failed.ts';
export { importFile, type PreparedImport, prepareImport, readPrepared } from './import-file.ts';
export type { ImportOptions, ImportReport, ImportResult, UnresolvedName } from './options.ts';
