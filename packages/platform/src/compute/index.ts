export { ByteCache } from './byte-cache.ts';
export { ComputePool, type ComputeRequest } from './pool.ts';
export { type DatasetShelf, SharedDatasets, shareDataset } from './shared-datasets.ts';
