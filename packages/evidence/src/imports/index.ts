export { importFile } from './import-file.ts';
export type { FileFormat, ImportOptions, ImportReport, ImportResult, UnresolvedName } from './options.ts';
