export * from './attachments/index.ts';
export * from './gradient/index.ts';
export * from './packs/index.ts';
export {
  type Effect,
  type ItemFields,
  type ItemKind,
  type ItemOf,
  itemKinds,
  itemParents,
  itemsOf,
  type PlanCitation,
  type PlanDocument,
  type PlanInfo,
  type PlanItem,
  type Prices,
} from './plan.ts';
export { type ReadSeries, readYearlySeries } from './read-series.ts';
export { readUnits, type SharedUnit } from './read-units.ts';
export { checkStructure } from './structure.ts';
export * from './tables/index.ts';
