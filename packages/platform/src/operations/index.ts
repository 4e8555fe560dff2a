export type { DatasetSource, OperationContext } from './context.ts';
export type { Evidence, InputReference, Note, Text } from './evidence.ts';
export { type Field, type FieldKind, fieldsOf } from './fields.ts';
export { defineOperation, type Operation, type OutputOf, type OutputShape } from './operation.ts';
export {
  type AnyOperation,
  findOperation,
  loadOperations,
  loadRoom,
  type RoomName,
  roomNames,
  rooms,
  splitName,
} from './registry.ts';
export { parseInput, runOperation } from './run.ts';
export {
  type ColumnData,
  type ColumnSpec,
  type EncodedText,
  isTable,
  type TableResult,
  type TableShape,
  table,
} from './table.ts';
export { datasetReference, type Upload, upload } from './upload.ts';
