import type { LinearModel } from './model.ts';
import type { Rows } from './rows.ts';

/**
 * `optimal`: proven to the gap asked for. `limit`: time ran out; the point, if there is one, is feasible and the bound holds.
 * `infeasible`: no point meets the rows. `unbounded`: the objective has no end.
 */
export type SolveStatus = 'optimal' | 'limit' | 'infeasible' | 'unbounded';

export interface Solution {
  readonly status: SolveStatus;
  /** Of the best point found; NaN where none was. */
  readonly objective: number;
  /** No point is better than this: proven. */
  readonly bound: number;
  /** |bound − objective| / max(|objective|, 1e-10); ∞ where there is no point. */
  readonly gap: number;
  /** Empty where no point was found. */
  readonly values: Float64Array;
  /** By how much the objective grows with one unit more on the row's right; meaningful where nothing is whole. */
  readonly rowDuals: Float64Array;
  readonly columnDuals: Float64Array;
}

export interface SolveLimits {
  readonly seconds: number;
  /** Relative gap at which to stop. */
  readonly gap?: number;
  /** A point to start from; it need not be feasible. */
  readonly start?: Float64Array;
  /** Most nodes of branch-and-bound. */
  readonly nodes?: number;
  /** Told the best objective (NaN: none yet) and the bound while branch-and-bound runs; false stops it. */
  readonly watch?: (objective: number, bound: number) => boolean;
}

/** A model inside the solver: bounds and costs can be changed, and the next solve goes on from the last one. */
export interface OpenModel {
  solve(limits: SolveLimits): Solution;
  setColumns(columns: readonly number[], lower: readonly number[], upper: readonly number[]): void;
  setRows(rows: readonly number[], lower: readonly number[], upper: readonly number[]): void;
  setCosts(columns: readonly number[], costs: readonly number[]): void;
  /** Appends rows. */
  addRows(rows: Rows): void;
  /** Frees the solver's memory; the model is of no use after that. */
  close(): void;
}

/** Opens a model in a solver; what science asks of whoever brings one. */
export type Solver = (model: LinearModel) => OpenModel;

/** Solves a model once. */
export function solveOnce(solver: Solver, model: LinearModel, limits: SolveLimits): Solution {
  const open = solver(model);
  try {
    return open.solve(limits);
  } finally {
    open.close();
  }
}

/** |bound − objective| / max(|objective|, 1e-10). */
export function relativeGap(objective: number, bound: number): number {
  if (Number.isNaN(objective)) return Number.POSITIVE_INFINITY;
  return Math.abs(bound - objective) / Math.max(Math.abs(objective), 1e-10);
}

/** The same model with nothing whole, or with every whole variable fixed where a point has it. */
export function relaxed(model: LinearModel, fixedAt?: Float64Array): LinearModel {
  const integer = new Uint8Array(model.columns);
  if (fixedAt === undefined) return { ...model, integer };
  const lower = model.lower.slice();
  const upper = model.upper.slice();
  for (let column = 0; column < model.columns; column++) {
    if (model.integer[column] === 0) continue;
    lower[column] = Math.round(fixedAt[column]!);
    upper[column] = lower[column]!;
  }
  return { ...model, integer, lower, upper };
}
