export {
  type BalanceReport,
  type CellPlace,
  checkBalance,
  columnTotals,
  type Negatives,
  type Residuals,
  rowTotals,
  valueAddedTotals,
} from './balance.ts';
export { type Productivity, productivity } from './productivity.ts';
export { type Balanced, gras, type MarginTargets } from './ras.ts';
