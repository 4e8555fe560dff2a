export {
  type AttainmentTarget,
  attainmentProbability,
  type Direction,
  type FanYear,
  fan,
  fanProbabilities,
  type MeetingYears,
  meetingYears,
  type ProjectEffect,
  probabilityWithProjects,
} from './attainment.ts';
export * from './calibration/index.ts';
export { closeDriverGap, type DriverGapClosing, driverLeaves } from './close-driver-gap.ts';
export { closeGap, type GapClosing, type GrowingPart, grownParts } from './close-gap.ts';
export {
  DecompositionInfeasible,
  type DecompositionMethod,
  type DecompositionPart,
  decomposeTotal,
} from './decompose.ts';
export { type Driver, type EvaluatedDriver, evaluateDrivers } from './driver-tree.ts';
export * from './outlook/index.ts';
export { alongPath, gapToPath, type PathGap, type PathInput, type PathKind, requiredChange } from './required-rate.ts';
export {
  type Contradiction,
  type Reconciliation,
  type RolledUp,
  type RollUpNode,
  reconcile,
  rollUp,
  TreeError,
} from './roll-up.ts';
export { type FilledSeries, fillSeries, SeriesError, type YearlySeries } from './series.ts';
export { spliceVintages, type VintageSplice } from './vintages.ts';
