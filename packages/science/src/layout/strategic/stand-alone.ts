import type { Solver } from '../linear/index.ts';
import { type LayoutModel, regionOfColumn } from '../regional/index.ts';
import { groupPart } from './answered-rules.ts';
import { solveNearest } from './nearest.ts';
import { isAtHome } from './without-trade.ts';

/**
 * What a region plans by itself under the γ-convention: its own capacity, projects and means for its own market. A point of the
 * whole model with everyone else at zero; undefined where its rules cannot be met so.
 * @param counted the plan without trade, at which the others count in caps on shares and N−1 security
 */
export function standAlonePoint(
  solver: Solver,
  layout: LayoutModel,
  region: number,
  limits: { readonly seconds: number; readonly gap: number },
  counted?: Float64Array,
): Float64Array | undefined {
  const isOwn = (column: number) => regionOfColumn(layout, column) === region && isAtHome(layout, column);
  const part = groupPart(layout, (one) => one === region, isOwn, { ...(counted && { counted }) });
  const { values } = solveNearest(solver, layout, part, limits);
  if (values.length === 0) return undefined;
  const point = new Float64Array(layout.model.columns);
  for (const [at, column] of part.columns.entries()) point[column] = values[at]!;
  return point;
}
