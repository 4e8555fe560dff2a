import type { Solver } from '../linear/index.ts';
import type { LayoutModel } from '../regional/index.ts';
import { regionOfColumn } from '../regional/index.ts';
import { groupPart } from './answered-rules.ts';
import { solveNearest } from './nearest.ts';

interface Limits {
  readonly seconds: number;
  readonly gap: number;
}

/**
 * The best plan without trade: every region serves its own market from its own means, and all keep all rules. Without caps on
 * shares and N−1 security these are the regions' stand-alone plans. Undefined where none was found in the time.
 */
export function planWithoutTrade(solver: Solver, layout: LayoutModel, limits: Limits): Float64Array | undefined {
  const part = groupPart(
    layout,
    () => true,
    (column) => isAtHome(layout, column),
  );
  const { values } = solveNearest(solver, layout, part, limits);
  if (values.length === 0) return undefined;
  const point = new Float64Array(layout.model.columns);
  for (const [at, column] of part.columns.entries()) point[column] = values[at]!;
  return point;
}

/** Whether a column is no shipment to another region. */
export function isAtHome(layout: LayoutModel, column: number): boolean {
  const what = layout.columns[column]!;
  return what.kind !== 'flow' || what.to === regionOfColumn(layout, column);
}

/** Whether a layout has rules in which a region's limit depends on what the others do. */
export function hasShares({ rows }: LayoutModel): boolean {
  return rows.some(({ rule }) => rule === 'cap' || rule === 'security');
}
