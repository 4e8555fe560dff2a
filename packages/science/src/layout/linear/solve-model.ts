import { type Random, seededRandom } from '../../random/index.ts';
import { dive } from './dive.ts';
import { type LinearModel, objectiveAt } from './model.ts';
import { relativeGap, relaxed, type Solution, type Solver, solveOnce } from './solver.ts';

export interface SearchOptions {
  readonly seconds: number;
  /** Relative gap at which to stop. */
  readonly gap: number;
  readonly seed?: number;
  /** A plan to start from; it is used where it meets every row. */
  readonly start?: Float64Array;
  /** True stops the search between steps; what was found so far is given. */
  readonly stopped?: () => boolean;
  /** Told after every step. */
  readonly progress?: (state: { readonly objective: number; readonly bound: number; readonly gap: number }) => void;
}

/** More whole variables than this and branch-and-bound alone is slow to find good plans. */
const few = 150;

/**
 * Solves a mixed-integer maximisation or minimisation. Small ones by branch-and-bound alone; large ones by rounding the
 * relaxation step by step (a dive), then by branch-and-bound over neighbourhoods of the best plan: what plan and relaxation
 * agree on stays, the rest and a random part are free (Danna, Rothberg & Le Pape 2005). The bound is the relaxation's, so
 * the gap is proven.
 */
export function solveModel(solver: Solver, model: LinearModel, options: SearchOptions): Solution {
  const wholes = model.integer.reduce((sum, one) => sum + one, 0);
  const { seconds, gap, start } = options;
  if (wholes <= few) return solveOnce(solver, model, { seconds, gap, ...(start && { start }) });
  return new Search(solver, model, options).run();
}

class Search {
  readonly #solver: Solver;
  readonly #model: LinearModel;
  readonly #options: SearchOptions;
  readonly #end: number;
  readonly #random: Random;
  #best: Float64Array | undefined;
  #objective = Number.NaN;
  #bound: number;

  constructor(solver: Solver, model: LinearModel, options: SearchOptions) {
    this.#solver = solver;
    this.#model = model;
    this.#options = options;
    this.#end = performance.now() + 1000 * options.seconds;
    this.#random = seededRandom(options.seed ?? 1);
    this.#bound = model.maximise ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  }

  run(): Solution {
    const open = this.#solver(relaxed(this.#model));
    let root: Solution;
    try {
      root = open.solve({ seconds: this.#left() });
      if (root.status !== 'optimal') return { ...root, objective: Number.NaN, gap: Number.POSITIVE_INFINITY };
      this.#bound = root.objective;
      this.#tryStart(this.#options.start);
      // A first plan at once: the nearest whole decisions.
      if (this.#best === undefined) this.#tryStart(root.values);
      if (!this.#done()) this.#offer(dive(this.#model, open, root, this.#end).point);
    } finally {
      open.close();
    }
    this.#improve(root.values);
    return this.#result(root);
  }

  #left(): number {
    return Math.max(0.01, (this.#end - performance.now()) / 1000);
  }

  #done(): boolean {
    if (this.#options.stopped?.() === true || performance.now() >= this.#end) return true;
    return relativeGap(this.#objective, this.#bound) <= this.#options.gap;
  }

  /** Takes over a point if it is better. */
  #offer(point: Float64Array | undefined): boolean {
    if (point === undefined) return false;
    const objective = objectiveAt(this.#model, point);
    const better = this.#model.maximise ? objective > this.#objective : objective < this.#objective;
    if (this.#best !== undefined && !better) return false;
    this.#best = point;
    this.#objective = objective;
    const bound = this.#bound;
    this.#options.progress?.({ objective, bound, gap: relativeGap(objective, bound) });
    return true;
  }

  /** A point's whole decisions, rounded, with everything else chosen anew. */
  #tryStart(start: Float64Array | undefined): void {
    if (start === undefined) return;
    const solution = solveOnce(this.#solver, relaxed(this.#model, start), { seconds: this.#left() });
    if (solution.status === 'optimal') this.#offer(solution.values);
  }

  /** Neighbourhoods grow while they bring nothing and are solved, and shrink when they take too long. */
  #improve(root: Float64Array): void {
    let share = 0.1;
    if (this.#best === undefined && !this.#done()) {
      const found = solveOnce(this.#solver, this.#model, { seconds: this.#left(), gap: this.#options.gap });
      if (found.values.length > 0) this.#offer(found.values);
      return;
    }
    while (!this.#done()) {
      const seconds = Math.min(this.#left(), Math.max(2, this.#options.seconds / 6));
      const part = this.#neighbourhood(root, share);
      const found = solveOnce(this.#solver, part, { seconds, gap: 1e-3, start: this.#best! });
      const better = found.values.length > 0 && this.#offer(found.values);
      if (found.status === 'limit') share = Math.max(0.02, share / 2);
      else if (!better) share = Math.min(1, share * 1.5);
      if (share >= 1 && found.status === 'optimal') return;
    }
  }

  #neighbourhood(root: Float64Array, share: number): LinearModel {
    const { integer } = this.#model;
    const lower = this.#model.lower.slice();
    const upper = this.#model.upper.slice();
    for (let column = 0; column < this.#model.columns; column++) {
      if (integer[column] === 0) continue;
      const here = Math.round(this.#best![column]!);
      if (Math.abs(root[column]! - here) > 0.1 || this.#random() < share) continue;
      lower[column] = here;
      upper[column] = here;
    }
    return { ...this.#model, lower, upper };
  }

  #result(root: Solution): Solution {
    const nothing = new Float64Array();
    const objective = this.#objective;
    const gap = relativeGap(objective, this.#bound);
    const status = gap <= this.#options.gap ? 'optimal' : 'limit';
    const values = this.#best ?? nothing;
    return { ...root, status, objective, bound: this.#bound, gap, values, rowDuals: nothing, columnDuals: nothing };
  }
}
