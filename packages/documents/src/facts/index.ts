export {
  type CitedFact,
  type ComparedSeries,
  type CompareOptions,
  compareFacts,
  type FactSource,
  type TargetResult,
  targetsAgainstResults,
} from './compare.ts';
export { extractFacts } from './extract.ts';
export type { Comparator, Fact, FactKind, Measure } from './fact.ts';
export { factKey, factKeys } from './fact-key.ts';
export { growthPrices } from './growth-prices.ts';
export { indicatorKey } from './indicator-key.ts';
export { extractFromLines } from './lines.ts';
export { extractPriorities } from './priorities.ts';
export type { IndustryClass, Priority } from './priority.ts';
export { type PriorityCount, priorityCounts } from './priority-counts.ts';
export type { ProjectFact } from './project.ts';
export { extractProjects } from './projects.ts';
export { type FactQuality, factQuality, type LabelledFact, type LabelledSentence } from './quality.ts';
export type { Party, RegionRelation, RelationKind } from './relation.ts';
export { extractRelations } from './relations.ts';
export { type FactRow, factColumns, factRow } from './row.ts';
export { type SiUnit, siUnit } from './si.ts';
export type { SourceDocument } from './source.ts';
