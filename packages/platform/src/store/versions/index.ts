export { datasets, type FactsCodec } from './datasets.ts';
export { networks } from './networks.ts';
export { versionedRepository } from './repository.ts';
export { tables } from './tables.ts';
export type * from './types.ts';
