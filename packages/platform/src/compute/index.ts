export { ByteCache } from './byte-cache.ts';
export { type ComputeContext, ComputePool } from './pool.ts';
export { type DatasetShelf, SharedDatasets, shareDataset } from './shared-datasets.ts';
export type { Work } from './task.ts';
