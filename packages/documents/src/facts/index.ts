export { extractFacts, extractFromLines } from './extract.ts';
export type { Comparator, Fact, FactKind, Measure } from './fact.ts';
export { factKey, factKeys } from './fact-key.ts';
export type { IndustryClass, Priority } from './priority.ts';
export type { ProjectFact } from './project.ts';
export type { Party, RegionRelation, RelationKind } from './relation.ts';
export { type FactRow, factColumns, factRow } from './row.ts';
export type { SourceDocument } from './source.ts';
