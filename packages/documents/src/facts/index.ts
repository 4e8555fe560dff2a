export type { Comparator, Fact, FactKind, Measure } from './fact.ts';
export type { IndustryClass, Priority } from './priority.ts';
export type { ProjectFact } from './project.ts';
export type { Party, RegionRelation, RelationKind } from './relation.ts';
export type { SourceDocument } from './source.ts';
