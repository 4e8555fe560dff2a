import type {
  LinearModel,
  OpenModel,
  Rows,
  Solution,
  SolveLimits,
  Solver,
  SolveStatus,
} from '@yanzhen/science/layout/linear';
import { relativeGap } from '@yanzhen/science/layout/linear';
import highsModule, { type Highs, type HighsCallbackMap, type Model } from 'highs';

// Its types describe the CommonJS form; as an ES module the loader is the default export itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** What the solver takes for no limit on nodes, and for no number yet. */
const unlimited = 2 ** 31 - 1;
const infinite = 1e30;

let loaded: Promise<Highs> | undefined;

/** HiGHS, loaded once a thread. It blocks its thread while it solves: for worker threads and the command line. */
export async function highsSolver(): Promise<Solver> {
  loaded ??= loadHighs();
  const highs = await loaded;
  return (model) => new HighsModel(highs, model);
}

class HighsModel implements OpenModel {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #maximise: boolean;
  readonly #whole: boolean;

  constructor(highs: Highs, model: LinearModel) {
    this.#highs = highs;
    this.#maximise = model.maximise;
    this.#whole = model.integer.includes(1);
    const { columns, rows, cost, lower, upper, rowLower, rowUpper, starts, indices, values } = model;
    this.#model = highs.createModel({
      ...{ numCols: columns, numRows: rows, sense: (model.maximise ? -1 : 1) as never },
      ...{ colCost: cost, colLower: lower, colUpper: upper, rowLower, rowUpper },
      matrix: { format: 'csr', numRows: rows, numCols: columns, starts, indices, values },
      ...(this.#whole && { integrality: Int32Array.from(model.integer) }),
    });
    this.#model.options.set('output_flag', false);
  }

  solve({ seconds, gap = 1e-9, start, nodes, watch }: SolveLimits): Solution {
    const model = this.#model;
    // The solver's clock runs over all solves of a model.
    model.zeroAllClocks();
    model.options.set({ time_limit: seconds, mip_rel_gap: gap, mip_abs_gap: 1e-9 });
    model.options.set('mip_max_nodes', nodes ?? unlimited);
    if (start !== undefined) model.setSolution({ colValue: start });
    if (watch === undefined || !this.#whole) model.run();
    else model.run(this.#callbacks(watch));
    return this.#read(this.#statusOf(model.getModelStatus()));
  }

  #callbacks(watch: NonNullable<SolveLimits['watch']>): HighsCallbackMap {
    const { callbackType } = this.#highs.constants;
    const known = (value: number | undefined) => (Math.abs(value ?? Number.NaN) < infinite ? value! : Number.NaN);
    return {
      [callbackType.mipInterrupt]: (event) => {
        const { mip_primal_bound: objective, mip_dual_bound: bound } = event.data;
        if (!watch(known(objective), known(bound))) event.interrupt();
        return undefined;
      },
    };
  }

  #statusOf(code: number): SolveStatus {
    const { modelStatus } = this.#highs.constants;
    if (code === modelStatus.optimal || code === modelStatus.empty) return 'optimal';
    if (code === modelStatus.infeasible) return 'infeasible';
    if (code === modelStatus.unbounded || code === modelStatus.unboundedOrInfeasible) {
      return this.#withoutPresolve(code);
    }
    return 'limit';
  }

  /** Presolve may not tell infeasible from unbounded. */
  #withoutPresolve(code: number): SolveStatus {
    const { modelStatus } = this.#highs.constants;
    if (code === modelStatus.unbounded) return 'unbounded';
    this.#model.options.set('presolve', 'off');
    this.#model.run();
    this.#model.options.set('presolve', 'choose');
    return this.#model.getModelStatus() === modelStatus.infeasible ? 'infeasible' : 'unbounded';
  }

  #read(status: SolveStatus): Solution {
    const model = this.#model;
    const worst = this.#maximise ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    const none = new Float64Array();
    const feasible = Number(model.info.get('primal_solution_status')) === 2;
    if (status === 'infeasible' || status === 'unbounded' || !feasible) {
      const bound = status === 'limit' && this.#whole ? Number(model.info.get('mip_dual_bound')) : worst;
      const nothing = { objective: Number.NaN, gap: Number.POSITIVE_INFINITY };
      return { status, ...nothing, bound, values: none, rowDuals: none, columnDuals: none };
    }
    const { colValue, rowDual, colDual } = model.getSolution();
    const objective = model.getObjectiveValue();
    const bound = this.#whole ? Number(model.info.get('mip_dual_bound')) : status === 'optimal' ? objective : worst;
    const gap = relativeGap(objective, bound);
    return { status, objective, bound, gap, values: colValue, rowDuals: rowDual, columnDuals: colDual };
  }

  setColumns(columns: readonly number[], lower: readonly number[], upper: readonly number[]): void {
    for (const [at, column] of columns.entries()) this.#model.changeColBounds(column, lower[at]!, upper[at]!);
  }

  setRows(rows: readonly number[], lower: readonly number[], upper: readonly number[]): void {
    for (const [at, row] of rows.entries()) this.#model.changeRowBounds(row, lower[at]!, upper[at]!);
  }

  setCosts(columns: readonly number[], costs: readonly number[]): void {
    for (const [at, column] of columns.entries()) this.#model.changeColCost(column, costs[at]!);
  }

  addRows({ count, lower, upper, starts, indices, values }: Rows): void {
    const numCols = this.#model.getDimensions().numCols;
    this.#model.addRows({
      ...{ lower, upper },
      matrix: { format: 'csr', numRows: count, numCols, starts, indices, values },
    });
  }

  close(): void {
    this.#model.dispose();
  }
}
