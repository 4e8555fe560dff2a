import { relaxed, type Solver } from '../linear/index.ts';
import type { LayoutModel, LayoutRow } from './layout-model.ts';

/** What one unit more of a binding limit is worth. */
export interface ShadowPrice {
  readonly row: LayoutRow;
  readonly limit: number;
  /** Change of the objective per unit of the limit, from the dual of the LP with every whole variable fixed. */
  readonly price: number;
  /** The limit with which the LP was solved again (one unit more, or one less of a least amount), and the change it brought; NaN where time ran out. */
  readonly step: number;
  readonly change: number;
}

const priced = new Set(['budget', 'demand', 'service', 'cap', 'security', 'floor', 'capacity']);

/**
 * Shadow prices of the limits that bind: duals of the linear program with every whole variable fixed where the plan has it,
 * each checked by solving again with one unit more. Where many plans are equally good the two may differ; both are told.
 * @param most how many of the largest prices are checked and given
 */
export function shadowPrices(
  solver: Solver,
  { model, rows }: LayoutModel,
  point: Float64Array,
  { most = 40, seconds = 30 } = {},
): ShadowPrice[] {
  const end = performance.now() + 1000 * seconds;
  const open = solver(relaxed(model, point));
  try {
    const base = open.solve({ seconds });
    if (base.status !== 'optimal') return [];
    const tiny = 1e-9 * Math.max(1, Math.abs(base.objective));
    const found = [...rows.keys()]
      .filter((row) => priced.has(rows[row]!.rule) && Math.abs(base.rowDuals[row]!) > tiny)
      .sort((a, b) => Math.abs(base.rowDuals[b]!) - Math.abs(base.rowDuals[a]!) || a - b)
      .slice(0, most);
    return found.map((row) => {
      const [lower, upper] = [model.rowLower[row]!, model.rowUpper[row]!];
      const atUpper = base.rowDuals[row]! > 0 ? Number.isFinite(upper) : !Number.isFinite(lower);
      open.setRows([row], [atUpper ? lower : lower + 1], [atUpper ? upper + 1 : upper]);
      const seconds = Math.max(0.01, (end - performance.now()) / 1000);
      const { objective, status } = open.solve({ seconds });
      open.setRows([row], [lower], [upper]);
      const price = base.rowDuals[row]!;
      // Where time ran out nothing is known of the change.
      const change = status === 'optimal' ? objective - base.objective : Number.NaN;
      return { row: rows[row]!, limit: atUpper ? upper : lower, price, step: 1, change };
    });
  } finally {
    open.close();
  }
}
