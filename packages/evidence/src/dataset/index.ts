export { decodeFacts, encodeFacts } from './blob.ts';
export { canonicalFacts } from './canonical.ts';
export type { Dataset, DatasetInfo, MeasureInfo, Name, QualityFinding, Unit } from './dataset.ts';
export { hashFacts } from './hash.ts';
