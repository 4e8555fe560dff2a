export { checkMapping } from '../mapping/check-mapping.ts';
export { FailedImport } from './failed.ts';
export { importFile } from './import-file.ts';
export type { ImportOptions, ImportReport, ImportResult, UnresolvedName } from './options.ts';
export { type ImportPreview, previewFile } from './preview-file.ts';
