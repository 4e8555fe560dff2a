import { meets, nothingDone } from './feasible.ts';
import { type LinearModel, objectiveAt } from './model.ts';
import { boxBound } from './relaxation.ts';
import { Search, type SearchOptions } from './search.ts';
import { relativeGap, type Solution, type Solver, solveOnce } from './solver.ts';

/** More whole variables than this and branch-and-bound alone is slow to find good plans. */
const few = 150;

/**
 * Solves a mixed-integer maximisation or minimisation. Small ones by branch-and-bound alone. Large ones: doing nothing is the
 * first plan where it is allowed; then the relaxation with rows and cuts added where they are broken, a plan by rounding it
 * step by step (a dive), and branch-and-bound over neighbourhoods of the best plan. The bound is the relaxation's, so the gap
 * is proven. Nothing but `seconds` makes the result depend on the machine.
 */
export function solveModel(solver: Solver, model: LinearModel, options: SearchOptions): Solution {
  const wholes = model.integer.reduce((sum, one) => sum + one, 0);
  return wholes > (options.few ?? few) ? new Search(solver, model, options).run() : branch(solver, model, options);
}

function branch(solver: Solver, model: LinearModel, options: SearchOptions): Solution {
  const { seconds, gap, start, stopped, progress } = options;
  const watch = (objective: number, bound: number) => {
    progress?.({ objective, bound, gap: relativeGap(objective, bound) });
    return stopped?.() !== true;
  };
  const found = solveOnce(solver, model, { seconds, gap, watch, ...(start && { start }) });
  if (found.values.length > 0 || found.status !== 'limit') return found;
  // Better a poor plan than none.
  const plans = [...(start ? [start] : []), nothingDone(model)].filter((point) => meets(model, point));
  if (plans.length === 0) return found;
  return planned(model, plans[0]!, Number.isFinite(found.bound) ? found.bound : boxBound(model));
}

function planned(model: LinearModel, values: Float64Array, bound: number): Solution {
  const objective = objectiveAt(model, values);
  const nothing = new Float64Array();
  const gap = relativeGap(objective, bound);
  return { status: 'limit', objective, bound, gap, values, rowDuals: nothing, columnDuals: nothing };
}
