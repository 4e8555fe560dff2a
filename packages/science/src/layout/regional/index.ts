export { budgetCuts } from './budget-cuts.ts';
export { type BrokenRow, checkLayout } from './check-layout.ts';
export { type CaseAssumptions, type CaseChoice, layoutFromTable } from './from-table.ts';
export { type GeneratorOptions, generateLayout } from './generate.ts';
export type {
  LayoutInstance,
  LayoutPeriod,
  LayoutProject,
  LayoutResource,
  LayoutScenario,
  LayoutSite,
  UsedBy,
} from './instance.ts';
export {
  collectiveRules,
  individualRules,
  type LayoutModel,
  type LayoutRow,
  type LayoutRule,
  layoutModel,
} from './layout-model.ts';
export { regionOfColumn } from './measures.ts';
export { gainsByIndustry, gainsByRegion, totalOf } from './outcomes.ts';
export { type ParetoPoint, paretoCurve } from './pareto.ts';
export { type LayoutLine, layoutLines, pointOfLines } from './plan.ts';
export { type ShadowPrice, shadowPrices } from './prices.ts';
export { type WhyNot, whyNot } from './why-not.ts';
