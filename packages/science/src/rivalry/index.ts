export { type PairContributions, pairContributions } from './contributions.ts';
export { type Crowding, type CrowdingOptions, type CrowdingState, crowding } from './crowding.ts';
export { type DivisionOfLabour, divisionOfLabour } from './division-of-labour.ts';
export { type PairsAtLevel, pairAtLevels, pairsAtLevels } from './levels.ts';
export { NON_TRADABLE, type NonTradableList, tradableColumns } from './non-tradable.ts';
export { compareRegions, pairIndex, type RegionPair, type RegionPairs, regionPairs } from './pairs.ts';
export { type PairChange, pairsAfter } from './what-if.ts';
