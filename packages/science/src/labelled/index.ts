export { type CellChange, withChanges } from './changes.ts';
export {
  type Classification,
  type ClassificationUnit,
  COVERAGE_TOLERANCE,
  codeAtLevel,
  leafColumns,
  levelsOf,
  matrixAtLevel,
} from './classification.ts';
export { type AbsentRule, type FactMatrix, type Facts, type Measure, matrixOf, yearsOf } from './facts.ts';
export { type Matrix, matrix, transpose } from './matrix.ts';
