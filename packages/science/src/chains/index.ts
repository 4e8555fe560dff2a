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
export { ghoshInverse, identityMinus, leontiefInverse, leontiefSystem } from './leontief.ts';
export { type Multipliers, multipliers } from './multipliers.ts';
export type { CellMethods, FinalUse, InputOutputTable, Satellite, TableKind, TableNode } from './table.ts';
