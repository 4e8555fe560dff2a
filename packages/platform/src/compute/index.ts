export { ByteCache } from './byte-cache.ts';
export { HeavyCalls } from './heavy-calls.ts';
export { runPieces } from './pieces.ts';
export { type ComputeContext, ComputePool, type ComputeSources } from './pool.ts';
export { SharedDatasets, shareDataset } from './shared-datasets.ts';
export { SharedNetworks } from './shared-networks.ts';
export type { Shelf, ShelfMemory } from './shared-shelf.ts';
export { SharedTables, shareTable } from './shared-tables.ts';
export type { Work } from './task.ts';
