export { type AbsentRule, type FactMatrix, type Facts, type Measure, matrixOf, yearsOf } from './facts.ts';
export { type Matrix, matrix, transpose } from './matrix.ts';
