import { objectiveAt, rowActivity } from '../linear/index.ts';
import type { LayoutModel, LayoutRow } from './layout-model.ts';

/** A row of the model that a plan breaks. */
export interface BrokenRow {
  readonly row: LayoutRow;
  readonly found: number;
  readonly limit: number;
}

/** Holds a point against every row and bound. `tolerance` is relative to the limit (at least to 1). */
export function checkLayout(
  { model, rows, columns, instance }: LayoutModel,
  point: Float64Array,
  tolerance = 1e-6,
): { readonly broken: readonly BrokenRow[]; readonly objective: number } {
  const broken: BrokenRow[] = [];
  const worst = columns.findIndex(({ kind }) => kind === 'worst');
  const at = point.slice();
  if (worst >= 0) at[worst] = worstScenario(model, rows, worst, at);
  const over = (found: number, limit: number) => found - limit > tolerance * Math.max(1, Math.abs(limit));
  for (const [row, label] of rows.entries()) {
    const found = rowActivity(model, row, at);
    if (over(found, model.rowUpper[row]!)) broken.push({ row: label, found, limit: model.rowUpper[row]! });
    if (over(-found, -model.rowLower[row]!)) broken.push({ row: label, found, limit: model.rowLower[row]! });
  }
  for (const [column, what] of columns.entries()) {
    if (what.kind !== 'growth' || !over(at[column]!, model.upper[column]!)) continue;
    const { region, industry } = instance.sites[what.site]!;
    const label = { region, industry, period: what.period, resource: -1, project: -1, scenario: -1 };
    broken.push({ row: { ...label, rule: 'maximum' }, found: at[column]!, limit: model.upper[column]! });
  }
  return { broken, objective: objectiveAt(model, at) };
}

/** The value the worst-case variable takes: the least over scenarios. */
function worstScenario(
  model: LayoutModel['model'],
  rows: LayoutModel['rows'],
  worst: number,
  point: Float64Array,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [row, { rule }] of rows.entries()) {
    if (rule !== 'scenario') continue;
    // The row says worst − value ≤ 0.
    least = Math.min(least, -(rowActivity(model, row, point) - point[worst]!));
  }
  return least;
}
