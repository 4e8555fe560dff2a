export { internalRate, netPresentValue, paybackYear } from './appraise.ts';
export { type CashBands, cashBands } from './bands.ts';
export { compileContract } from './compiled.ts';
export {
  apportionment,
  type Base,
  type Contract,
  type Outlay,
  type Party,
  type PartyRole,
  type Period,
  plannedScenario,
  type Scenario,
  type SharePeriod,
  type ShareTerm,
  type Stream,
  type Term,
} from './contract.ts';
export { contractFairness, type Fairness } from './fairness.ts';
export {
  type AssumedTax,
  type ContractTerms,
  contractFromLayout,
  type DraftedContract,
  type RegionProspect,
} from './from-layout.ts';
export { contractFutures, drawFutures, type FuturesResult, quantile, type RiskModel } from './futures.ts';
export {
  type AgreementZone,
  agreementZone,
  equalGain,
  equalReturn,
  type Lever,
  leverRange,
  type RobustSettings,
  robustSettings,
  withLever,
} from './negotiate.ts';
export { type PlanEffects, planEffects, valueAddedToday } from './plan-effects.ts';
export { type PartyResult, type Payment, type Simulation, simulateContract } from './simulate.ts';
export {
  attributeStatistics,
  type LocatedFigures,
  type StatisticKind,
  type StatisticRow,
  type StatisticRule,
} from './statistics.ts';
export { type BuildingPace, levelByYear, outlayByYear } from './years-of-plan.ts';
