export { type BackgroundWork, forgetDoneWork, pathOf, useBackgroundWork } from './background-work.ts';
export {
  type CaseAtHand,
  caseListQuery,
  caseQuery,
  type MadeBy,
  type PartToPut,
  type ShownCase,
  useCase,
} from './cases.ts';
export {
  type ChainTable,
  type ChainTableEntry,
  type ChainTableInfo,
  chainTableEntryOf,
  chainTableListQuery,
  useChainTableState,
} from './chain-tables.ts';
export { client, type Value, type WireTable } from './client.ts';
export { type DatasetState, useDatasetState } from './dataset-state.ts';
export { confined, type DatasetView, type Scope, scopeOf, viewOf } from './dataset-view.ts';
export { type DatasetEntry, datasetListQuery, datasetQuery } from './datasets.ts';
export { type Explanation, type Question, type SourceRow, useExplanation } from './explain.ts';
export { countWithin, groupsQuery, type RegionGroup, regionsWithin } from './groups.ts';
export { type IndicatorMeaning, indicatorsQuery, useIndicator } from './indicators.ts';
export { type IndustryProfile, type ProfileRegion, useIndustryProfile } from './industry-profile.ts';
export {
  enterSession,
  type Me,
  openWorkspace,
  postSignIn,
  type Role,
  type Session,
  SessionContext,
  signInWays,
  signOut,
  useMay,
  useSession,
} from './session.ts';
export { type ShiftShareCell, sumOf, useShiftShare } from './shift-share.ts';
export { type Row, rowsOf } from './table.ts';
export { tableQuery } from './tables.ts';
export { type LastingAnswer, type TextFile, useLastingAnswer } from './use-lasting-answer.ts';
export { type LastingTableState, useLastingTable } from './use-lasting-table.ts';
export { type LongTableState, useLongTable } from './use-long-table.ts';
export { numberIn, type TableState, textIn, useTable } from './use-table.ts';
