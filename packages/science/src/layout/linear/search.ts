import { type Random, seededRandom } from '../../random/index.ts';
import { blockByBlock } from './block-by-block.ts';
import { dive } from './dive.ts';
import { meets, nothingDone } from './feasible.ts';
import { type LinearModel, objectiveAt } from './model.ts';
import { core, neighbourhood } from './neighbourhood.ts';
import { boxBound, Relaxation, type Separator } from './relaxation.ts';
import { withPart } from './restrict.ts';
import { relativeGap, relaxed, type Solution, type Solver, solveOnce } from './solver.ts';

/** How far a search has come. */
export interface SearchState {
  /** Of the best plan so far; NaN where there is none. */
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
}

export interface SearchOptions {
  readonly seconds: number;
  /** Relative gap at which to stop. */
  readonly gap: number;
  /** Up to so many whole variables branch-and-bound is left to itself; 150 unless told. */
  readonly few?: number;
  readonly seed?: number;
  /** A plan to start from; its whole decisions are used where the rest can be chosen to meet every row. */
  readonly start?: Float64Array;
  /** Cuts for the relaxation of a large problem. */
  readonly separate?: Separator;
  /** By column the part of a large problem it belongs to; −1: to none. Plans are made part by part where the relaxation takes too long. */
  readonly blocks?: Int32Array;
  /** True stops the search between steps; what was found so far is given. */
  readonly stopped?: () => boolean;
  /** Told after every step that brought a better plan or bound. */
  readonly progress?: (state: SearchState) => void;
}

/** The part of the time that the relaxation may take before plans are made without it. */
const relaxationShare = 0.7;
/** Dives go over what the relaxation uses and so many times as much beside it: first the quick one. */
const diveSpares = [0, 1];
/** Nodes of a neighbourhood's branch-and-bound: a measure of effort that does not depend on the machine. */
const neighbourhoodNodes = 200;
const neighbourhoodGap = 1e-3;
/** Gains smaller than this part of the objective are noise of the solver. */
const worthwhile = 1e-7;
const mostFruitless = 4;

/** The search for large problems; see `solveModel`. */
export class Search {
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
    this.#bound = boxBound(model);
  }

  run(): Solution {
    this.#offerIfMet(this.#options.start);
    this.#offerIfMet(nothingDone(this.#model));
    const relaxation = new Relaxation(this.#solver, this.#model, this.#options.separate);
    try {
      const root = this.#relax(relaxation);
      if (root.status === 'infeasible' || root.status === 'unbounded') return this.#result(root.status);
      if (root.status === 'limit') this.#offerByBlocks();
      else this.#searchFrom(relaxation, root);
    } finally {
      relaxation.close();
    }
    return this.#result();
  }

  #relax(relaxation: Relaxation): Solution {
    const end = performance.now() + 1000 * relaxationShare * this.#options.seconds;
    let first = true;
    return relaxation.tighten(
      () => Math.max(0.01, (end - performance.now()) / 1000),
      (solution) => {
        this.#bound = relaxation.bound;
        if (first) {
          this.#tryWhole(relaxation.model(), this.#options.start);
          this.#tryWhole(relaxation.model(), solution.values);
        }
        first = false;
        this.#tell();
        return !this.#done();
      },
    );
  }

  #searchFrom(relaxation: Relaxation, root: Solution): void {
    const model = relaxation.model();
    this.#tryWhole(model, root.values);
    for (const spare of diveSpares) this.#dive(model, root, spare);
    if (this.#best === undefined && !this.#done()) this.#offer(dive(model, relaxation.open, root, this.#end).point);
    if (this.#best === undefined && !this.#done()) this.#offerByBlocks();
    if (this.#best !== undefined) this.#improve(model, root);
    if (!this.#done()) this.#branch(model);
  }

  #left(): number {
    return Math.max(0.01, (this.#end - performance.now()) / 1000);
  }

  #done(): boolean {
    if (this.#options.stopped?.() === true || performance.now() >= this.#end) return true;
    return relativeGap(this.#objective, this.#bound) <= this.#options.gap;
  }

  #tell(): void {
    const [objective, bound] = [this.#objective, this.#bound];
    this.#options.progress?.({ objective, bound, gap: relativeGap(objective, bound) });
  }

  /** Takes over a point if it is better. */
  #offer(point: Float64Array | undefined): boolean {
    if (point === undefined) return false;
    const objective = objectiveAt(this.#model, point);
    const better = this.#model.maximise ? objective > this.#objective : objective < this.#objective;
    if (this.#best !== undefined && !better) return false;
    this.#best = point;
    this.#objective = objective;
    this.#tell();
    return true;
  }

  #offerIfMet(point: Float64Array | undefined): void {
    if (point !== undefined && meets(this.#model, point)) this.#offer(point);
  }

  /** A point's whole decisions, rounded, with everything else chosen anew. */
  #tryWhole(model: LinearModel, point: Float64Array | undefined): void {
    if (point === undefined || this.#done()) return;
    const solution = solveOnce(this.#solver, relaxed(model, point), { seconds: this.#left() });
    if (solution.status === 'optimal') this.#offer(solution.values);
  }

  /** A dive among the variables that matter. */
  #dive(model: LinearModel, root: Solution, spare: number): void {
    if (this.#done()) return;
    const part = core(model, root, spare);
    const open = this.#solver(relaxed(part.model));
    try {
      const first = open.solve({ seconds: this.#left() });
      if (first.status !== 'optimal') return;
      const { point } = dive(part.model, open, first, this.#end);
      if (point !== undefined) this.#offer(withPart(new Float64Array(model.columns), part, point));
    } finally {
      open.close();
    }
  }

  #offerByBlocks(): void {
    const { blocks } = this.#options;
    if (blocks === undefined) return;
    const point = blockByBlock(this.#solver, this.#model, blocks, () => this.#left());
    this.#offerIfMet(point);
  }

  /** Neighbourhoods grow while they bring nothing; when several in a row did not, they have had their say. */
  #improve(model: LinearModel, root: Solution): void {
    let share = 0;
    let fruitless = 0;
    while (!this.#done() && fruitless < mostFruitless) {
      const [best, objective] = [this.#best!, this.#objective];
      const part = neighbourhood(model, { root, best, share, random: this.#random });
      const limits = { seconds: this.#left(), gap: neighbourhoodGap, nodes: neighbourhoodNodes };
      const start = Float64Array.from(part.columns, (column) => best[column]!);
      const found = solveOnce(this.#solver, part.model, { ...limits, start });
      if (found.values.length > 0) this.#offer(withPart(best, part, found.values));
      const gained = Math.abs(this.#objective - objective) > worthwhile * Math.abs(objective);
      fruitless = gained ? 0 : fruitless + 1;
      if (!gained) share = Math.min(1, found.status === 'limit' ? share + 0.01 : 1.5 * share + 0.02);
    }
  }

  /** Branch-and-bound over everything, from the tightened relaxation and the best plan: it raises the bound, too. */
  #branch(model: LinearModel): void {
    const limits = { seconds: this.#left(), gap: this.#options.gap };
    const watch = (objective: number, bound: number) => {
      this.#tighter(bound);
      const [best, least] = [Number.isNaN(objective) ? this.#objective : objective, this.#bound];
      this.#options.progress?.({ objective: best, bound: least, gap: relativeGap(best, least) });
      return this.#options.stopped?.() !== true;
    };
    const found = solveOnce(this.#solver, model, { ...limits, watch, ...(this.#best && { start: this.#best }) });
    this.#tighter(found.bound);
    if (found.values.length > 0) this.#offer(found.values);
  }

  #tighter(bound: number): void {
    if (this.#model.maximise ? bound < this.#bound : bound > this.#bound) this.#bound = bound;
  }

  #result(ended?: 'infeasible' | 'unbounded'): Solution {
    const nothing = new Float64Array();
    const gap = relativeGap(this.#objective, this.#bound);
    return {
      status: ended ?? (gap <= this.#options.gap ? 'optimal' : 'limit'),
      ...{ objective: this.#objective, bound: this.#bound, gap },
      ...{ values: this.#best ?? nothing, rowDuals: nothing, columnDuals: nothing },
    };
  }
}
