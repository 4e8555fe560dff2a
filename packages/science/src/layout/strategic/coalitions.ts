import {
  type OpenModel,
  restrictModel,
  type Separator,
  type Solver,
  separatorOf,
  solveModel,
} from '../linear/index.ts';
import { budgetCuts, type LayoutModel, regionOfColumn } from '../regional/index.ts';
import type { Interval } from './involution.ts';

/**
 * What a coalition may serve outside its own regions. `leftover`: what outsiders, who keep their stand-alone plans, leave
 * unserved. `members`: nothing.
 */
export type CoalitionMarket = 'leftover' | 'members';

export interface WorthOptions {
  readonly market: CoalitionMarket;
  /** For one coalition. */
  readonly seconds: number;
  readonly gap: number;
}

/** The coalition with number k in Gray's order: each differs from the one before by one region. */
export function grayCoalition(k: number): number {
  return k ^ (k >>> 1);
}

/**
 * Worths of coalitions under the γ-convention: a coalition plans its regions together for their joint gain, and every outsider
 * keeps its stand-alone plan, which serves its own region from its own means. One model stays open in the solver and goes
 * from coalition to coalition by changing bounds, so that each solve starts from the last one's basis.
 */
export class CoalitionWorths {
  readonly #solver: Solver;
  readonly #layout: LayoutModel;
  readonly #options: WorthOptions;
  readonly #columns: readonly (readonly number[])[];
  readonly #markets: readonly (readonly number[])[];
  readonly #leftover: Float64Array;
  readonly #open: OpenModel;
  readonly #lumpy: boolean;
  readonly #cuts: Separator;
  #inside: number;

  /** @param layout a model without collective rules */
  constructor(solver: Solver, layout: LayoutModel, options: WorthOptions) {
    this.#solver = solver;
    this.#layout = layout;
    this.#options = options;
    const { instance, model, rows } = layout;
    const byRegion = Map.groupBy(layout.columns.keys(), (column) => regionOfColumn(layout, column));
    const demand = [...rows.keys()].filter((row) => rows[row]!.rule === 'demand');
    const markets = Map.groupBy(demand, (row) => rows[row]!.region);
    this.#columns = instance.regions.map((_, region) => byRegion.get(region) ?? []);
    this.#markets = instance.regions.map((_, region) => markets.get(region) ?? []);
    this.#cuts = budgetCuts(layout);
    this.#lumpy = model.integer.includes(1);
    this.#leftover = this.#standAlone();
    this.#open = solver(model);
    this.#inside = 2 ** instance.regions.length - 1;
  }

  /** The worth of a coalition, given as bits, as an interval between the best plan found and the proven bound. */
  worth(coalition: number): Interval {
    if (coalition === 0) return [0, 0];
    if (this.#lumpy) return this.#lumpyWorth(coalition);
    const changed = this.#inside ^ coalition;
    for (const region of this.#columns.keys())
      if ((changed & (1 << region)) !== 0) this.#place(region, (coalition & (1 << region)) !== 0);
    this.#inside = coalition;
    const { objective, status } = this.#open.solve({ seconds: this.#options.seconds });
    if (status !== 'optimal') return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return [objective, objective];
  }

  close(): void {
    this.#open.close();
  }

  #place(region: number, inside: boolean): void {
    const { model } = this.#layout;
    const columns = this.#columns[region]!;
    const upper = columns.map((column) => (inside ? model.upper[column]! : 0));
    this.#open.setColumns(
      columns,
      columns.map(() => 0),
      upper,
    );
    const rows = this.#markets[region]!;
    this.#open.setRows(
      rows,
      rows.map(() => Number.NEGATIVE_INFINITY),
      rows.map((row) => (inside ? model.rowUpper[row]! : this.#leftover[row]!)),
    );
  }

  /** With whole decisions a basis is of little use: the coalition's part is solved by itself. */
  #lumpyWorth(coalition: number): Interval {
    const part = this.#part(coalition, this.#leftover);
    const separate = separatorOf(this.#cuts, part, new Float64Array(this.#layout.model.columns));
    const { objective, bound } = solveModel(this.#solver, part.model, { ...this.#options, separate });
    if (Number.isNaN(objective)) return [Number.NEGATIVE_INFINITY, bound];
    return [objective, Math.max(objective, bound)];
  }

  /** The coalition's columns, and others' markets as far as they are left. */
  #part(coalition: number, leftover: Float64Array) {
    const { model, rows } = this.#layout;
    const isIn = (region: number) => region >= 0 && (coalition & (1 << region)) !== 0;
    const rowUpper = model.rowUpper.map((upper, row) =>
      rows[row]!.rule === 'demand' && !isIn(rows[row]!.region) ? leftover[row]! : upper,
    );
    const columns = (column: number) => isIn(regionOfColumn(this.#layout, column));
    return restrictModel({ ...model, rowUpper }, { columns });
  }

  /** By row of demand: what the region's own stand-alone plan leaves unserved. */
  #standAlone(): Float64Array {
    const { model } = this.#layout;
    const leftover = new Float64Array(model.rows);
    if (this.#options.market === 'members') return leftover;
    const closed = new Float64Array(model.rows);
    for (const [region, rows] of this.#markets.entries()) {
      const part = this.#part(1 << region, closed);
      const { values } = solveModel(this.#solver, part.model, this.#options);
      const served = new Float64Array(model.columns);
      if (values.length > 0) for (const [at, column] of part.columns.entries()) served[column] = values[at]!;
      for (const row of rows) leftover[row] = Math.max(0, model.rowUpper[row]! - arriving(this.#layout, row, served));
    }
    return leftover;
  }
}

function arriving({ model }: LayoutModel, row: number, point: Float64Array): number {
  let sum = 0;
  for (let k = model.starts[row]!; k < model.starts[row + 1]!; k++) sum += point[model.indices[k]!]!;
  return sum;
}
