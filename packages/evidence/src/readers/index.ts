export type { Cell } from './cell.ts';
export { detectEncoding, type TextEncodingName } from './encoding.ts';
export { ImportError } from './import-error.ts';
export { defaultLimits, type ReadLimits } from './limits.ts';
export { type FileFormat, openFile, type SourceFile, type SourceTable } from './open-file.ts';
