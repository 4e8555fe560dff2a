export {
  type Backtest,
  type BacktestOptions,
  type BacktestRow,
  backtestEntry,
  type EntryOptions,
  type Interval,
  LEAST_ENTRIES,
  type Predictor,
  type Window,
  windowsOf,
} from './backtest/index.ts';
export * from './complexity/index.ts';
export {
  type EntropyBase,
  gini,
  herfindahl,
  hooverIndex,
  krugmanSpecialisation,
  meanLogDeviation,
  normalisedHerfindahl,
  shannonEntropy,
  theil,
} from './concentration.ts';
export {
  type EllisonGlaeser,
  ellisonGlaeser,
  ellisonGlaeserGiven,
  type GroupMember,
  groupCoagglomeration,
  pairCoagglomeration,
} from './ellison-glaeser.ts';
export {
  type Allocation,
  type AllocationLimits,
  allocate,
  type Candidate,
  candidatesOf,
  FRONTIER_WEIGHTS,
  type FrontierWeights,
  type RatedCandidate,
  rateCandidates,
} from './frontier/index.ts';
export { giniOfQuotients, locationalGini, type TheilDecomposition, theilDecomposition } from './localisation.ts';
export * from './relatedness/index.ts';
export * from './robustness/index.ts';
export {
  APPEARED_EVERYWHERE,
  APPEARED_IN_REGION,
  type ShiftShare,
  type ShiftShareIndices,
  type ShiftShareMethod,
  type ShiftShareParts,
  shiftShare,
  shiftShareIndices,
  sumParts,
  VANISHED_EVERYWHERE,
  VANISHED_IN_REGION,
} from './shift-share.ts';
