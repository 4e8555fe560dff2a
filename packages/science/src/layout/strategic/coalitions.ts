import { type OpenModel, type Separator, type Solver, separatorOf } from '../linear/index.ts';
import { budgetCuts, collectiveRules, type LayoutModel, regionOfColumn } from '../regional/index.ts';
import { groupPart, isAnswered, isOutOfReach } from './answered-rules.ts';
import type { Interval } from './involution.ts';
import { solveNearest } from './nearest.ts';
import { hasShares, planWithoutTrade } from './without-trade.ts';

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
 * keeps its stand-alone plan, which serves its own region from its own means. A coalition keeps the collective rules that name
 * its members ({@link groupPart}); in caps on shares and N−1 security outsiders count with the plan without trade. One model
 * stays open in the solver and goes from coalition to coalition by changing bounds, so that each solve starts from the last
 * one's basis.
 */
export class CoalitionWorths {
  readonly #solver: Solver;
  readonly #layout: LayoutModel;
  readonly #options: WorthOptions;
  readonly #columns: readonly (readonly number[])[];
  readonly #markets: readonly (readonly number[])[];
  readonly #leftover: Float64Array;
  /** By collective row, but the worst scenario's: what each region brings to it by the plan without trade. */
  readonly #counted: ReadonlyMap<number, Float64Array>;
  readonly #plan: Float64Array | undefined;
  /** False where share caps or N−1 security needed the plan without trade and none was found in the time: outsiders count as making nothing. */
  readonly countsOutsiders: boolean;
  readonly #short = new Set<number>();
  readonly #open: OpenModel;
  readonly #lumpy: boolean;
  readonly #cuts: Separator;
  #inside: number;

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
    this.#plan = hasShares(layout) ? planWithoutTrade(solver, layout, options) : undefined;
    this.countsOutsiders = this.#plan !== undefined || !hasShares(layout);
    this.#counted = countedByRegion(layout, this.#plan);
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
    this.#placeRules(coalition);
    const { objective, status } = this.#open.solve({ seconds: this.#options.seconds });
    if (status === 'infeasible' && this.#counted.size > 0) return this.#lumpyWorth(coalition);
    if (status !== 'optimal') return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return [objective, objective];
  }

  /** Whether a coalition whose worth was asked for falls short of its rules and comes as near to them as it can. */
  fallsShort(coalition: number): boolean {
    return this.#short.has(coalition);
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

  /** The rules that name members, what outsiders bring to them taken off; others do not bind. */
  #placeRules(coalition: number): void {
    const { model, rows } = this.#layout;
    const isIn = (region: number) => (coalition & (1 << region)) !== 0;
    const [numbers, lower, upper] = [[...this.#counted.keys()], [] as number[], [] as number[]];
    for (const [row, byRegion] of this.#counted) {
      const binds = isAnswered(rows[row]!, isIn);
      const held = byRegion.reduce((sum, amount, region) => (isIn(region) ? sum : sum + amount), 0);
      lower.push(binds ? model.rowLower[row]! - held : Number.NEGATIVE_INFINITY);
      upper.push(binds ? model.rowUpper[row]! - held : Number.POSITIVE_INFINITY);
    }
    if (numbers.length > 0) this.#open.setRows(numbers, lower, upper);
  }

  /** With whole decisions a basis is of little use: the coalition's part is solved by itself. */
  #lumpyWorth(coalition: number): Interval {
    const part = this.#part(coalition, this.#leftover);
    const separate = separatorOf(this.#cuts, part, new Float64Array(this.#layout.model.columns));
    const found = solveNearest(this.#solver, this.#layout, part, { ...this.#options, separate });
    const { objective, bound } = found;
    if (found.isShort || isOutOfReach(this.#layout, part, (region) => (coalition & (1 << region)) !== 0))
      this.#short.add(coalition);
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
    const others = this.#plan && { counted: this.#plan };
    return groupPart({ ...this.#layout, model: { ...model, rowUpper } }, isIn, columns, others);
  }

  /** By row of demand: what the region's own stand-alone plan leaves unserved. */
  #standAlone(): Float64Array {
    const { model } = this.#layout;
    const leftover = new Float64Array(model.rows);
    if (this.#options.market === 'members') return leftover;
    const closed = new Float64Array(model.rows);
    for (const [region, rows] of this.#markets.entries()) {
      const part = this.#part(1 << region, closed);
      const { values } = solveNearest(this.#solver, this.#layout, part, this.#options);
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

function countedByRegion(layout: LayoutModel, plan: Float64Array | undefined): ReadonlyMap<number, Float64Array> {
  const { model, rows, instance } = layout;
  const collective = new Set<string>(collectiveRules.filter((rule) => rule !== 'scenario'));
  const counted = new Map<number, Float64Array>();
  for (const [row, { rule }] of rows.entries()) {
    if (!collective.has(rule)) continue;
    const byRegion = new Float64Array(instance.regions.length);
    counted.set(row, byRegion);
    if (plan === undefined || (rule !== 'cap' && rule !== 'security')) continue;
    for (let k = model.starts[row]!; k < model.starts[row + 1]!; k++)
      byRegion[regionOfColumn(layout, model.indices[k]!)]! += model.values[k]! * plan[model.indices[k]!]!;
  }
  return counted;
}
