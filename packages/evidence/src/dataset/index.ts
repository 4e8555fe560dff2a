export type { Dataset, DatasetInfo, MeasureInfo, Name, QualityFinding, Unit } from './dataset.ts';
