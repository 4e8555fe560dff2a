export {
  backtestTransfers,
  LEAST_TREATED,
  type Outcome,
  type PartnersBacktest,
  type PartnersBacktestOptions,
  type PartnersBacktestRow,
} from './backtest.ts';
export {
  CHAIN_WEIGHTS,
  chainPairings,
  type Pairing,
  type PairingOptions,
  type PairingSearch,
  securedUnder,
} from './chain-pairing.ts';
export {
  DIFFERENTIATION_WEIGHTS,
  differentiationPool,
  leadsOf,
  type TwoLevels,
  twoLevels,
} from './differentiation.ts';
export { type Exchange, exchangeOf } from './exchange.ts';
export type { Choice, Places } from './figures.ts';
export { concentrationChange, intensities, roomOf, type TransferEffect, transferEffect } from './gains.ts';
export {
  comparativeProductivity,
  type GradientFigures,
  type GradientVariant,
  industrialGradient,
  industryShares,
} from './gradient.ts';
export { linkedShare } from './linked.ts';
export { LOCATION_BOUND } from './location-bound.ts';
export { blockingPairs, type Pair, type Side, stableMatching } from './matching.ts';
export { bundleOf, PARK_WEIGHTS, parkPool } from './parks.ts';
export { coverageOf, type Form, forms, type Pool, scoresOf, type Weights } from './pool.ts';
export { type Ranking, type RankingOptions, rankPool, ranksOf } from './ranking.ts';
export { RESEARCH_WEIGHTS, type ResearchFigures, researchParts } from './research.ts';
export { type Bundles, type SearchLimits, type SearchParts, type SearchResult, searchPairs } from './search.ts';
export { type NamedPairing, type PairingSecurity, pairingSecurity } from './security.ts';
export { type Tipping, type Turn, tippingOf } from './tipping.ts';
export { TRANSFER_WEIGHTS, type TransferFigures, transferParts } from './transfer.ts';
