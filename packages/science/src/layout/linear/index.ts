export { type Conflict, smallestConflict } from './conflict.ts';
export { meets } from './feasible.ts';
export { type LinearModel, ModelBuilder, objectiveAt, rowActivity, type Term } from './model.ts';
export { Relaxation, type Separator } from './relaxation.ts';
export { type RestrictedModel, restrictModel, separatorOf, withPart } from './restrict.ts';
export { brokenBy, type Row, type Rows, rowOf, rowsOf, withRows } from './rows.ts';
export type { SearchOptions, SearchState } from './search.ts';
export { solveModel } from './solve-model.ts';
export {
  type OpenModel,
  relativeGap,
  relaxed,
  type Solution,
  type SolveLimits,
  type Solver,
  type SolveStatus,
  solveOnce,
} from './solver.ts';
