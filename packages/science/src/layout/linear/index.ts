export { type Conflict, smallestConflict } from './conflict.ts';
export { type LinearModel, ModelBuilder, objectiveAt, rowActivity, type Term } from './model.ts';
export { type RestrictedModel, restrictModel, withPart } from './restrict.ts';
export { type SearchOptions, solveModel } from './solve-model.ts';
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
