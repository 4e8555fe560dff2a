export { checkArchive as checkBackup } from './backup/archive.ts';
export type { BackupReport } from './backup/backup.ts';
export { storeLocation } from './data-folder.ts';
export { loadDemo } from './demo.ts';
export type { Examination } from './doctor/types.ts';
export {
  DamagedError,
  FolderHeldError,
  InvalidError,
  NotFoundError,
  StoreError,
  UnavailableError,
} from './errors.ts';
export { findHolder } from './folder-lock.ts';
export { openStore, restoreStore, schemaState } from './open.ts';
export {
  type DatasetReference,
  type DatasetRepository,
  type DatasetSummary,
  defaultWorkspace,
  type FolderHolder,
  type Named,
  type NamedRepository,
  type RegionGroup,
  type Repositories,
  type SavedDataset,
  type SavedTable,
  type ServerAddress,
  type Store,
  type StoreLocation,
  type StoreTransaction,
  type TableRepository,
  type TableSummary,
} from './types.ts';
export type { FactsCodec } from './versions/index.ts';
