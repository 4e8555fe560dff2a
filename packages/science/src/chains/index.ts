export { aggregateTable, type Concordance, withoutNodes } from './aggregate.ts';
export {
  type BalanceReport,
  checkBalance,
  columnTotals,
  type Productivity,
  productivity,
  type Residuals,
  rowTotals,
  valueAddedTotals,
} from './balance/index.ts';
export {
  accountCoefficients,
  allocationCoefficients,
  type CoefficientScope,
  type Coefficients,
  type ImportShares,
  importShares,
  inputCoefficients,
} from './coefficients.ts';
export { type Decomposition, type DecompositionYear, decompose } from './decomposition.ts';
export { type DirectLink, directCustomers, directSuppliers } from './direct-links.ts';
export {
  type ExtractionVariant,
  extractEach,
  extractEveryLink,
  extractionVariants,
  extractLink,
  extractSet,
  type SetVariant,
} from './extraction.ts';
export { finalUseByRegion, OUTSIDE, type RegionalFinalUse } from './final-use.ts';
export {
  footprintsOf,
  type ProductAccounts,
  productAccounts,
  type RegionalAccounts,
  regionalAccounts,
} from './footprint.ts';
export { type Inoperability, inoperability } from './inoperability.ts';
export {
  ghoshInverse,
  identityMinus,
  type LeontiefSystem,
  leontiefInverse,
  leontiefSystem,
  NotProductiveError,
} from './leontief.ts';
export {
  type DirectLinkages,
  directLinkages,
  type ForwardConvention,
  ghoshRowSums,
  type KeyClass,
  type Linkages,
  type LinkageVariation,
  linkages,
  linkagesWithinRegion,
  linkageVariation,
  type RegionalLinkages,
} from './linkages.ts';
export { downstreamMultipliers, type Multipliers, multipliers } from './multipliers.ts';
export { type PathOptions, type PathSearch, type SupplyPath, supplyPaths } from './paths.ts';
export { type RegionIndex, regionIndex } from './regions.ts';
export type { CellMethods, FinalUse, InputOutputTable, Satellite, TableKind, TableNode } from './table.ts';
export {
  type GrossTrade,
  grossTrade,
  type SelfSufficiency,
  selfSufficiency,
  type ValueAddedTrade,
  valueAddedTrade,
} from './trade.ts';
