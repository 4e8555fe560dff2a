import type { LinearModel } from './model.ts';
import type { Solver } from './solver.ts';

export interface Conflict {
  /** Groups of rows that cannot be met together, while any of them left out would let the rest be met. */
  readonly groups: readonly number[];
  /** False where time ran out before every group was tried: the set holds a conflict, but may not be a smallest one. */
  readonly smallest: boolean;
}

/**
 * An irreducible set of conflicting rows by the deletion filter (Chinneck & Dravnieks 1991): each group of rows in turn is
 * left out, and stays out while what remains cannot be met.
 * @param groups rows by group; rows in no group always hold
 * @returns undefined when all rows can be met together
 */
export function smallestConflict(
  solver: Solver,
  model: LinearModel,
  groups: readonly (readonly number[])[],
  seconds: number,
): Conflict | undefined {
  const end = performance.now() + 1000 * seconds;
  const left = () => Math.max(0.01, (end - performance.now()) / 1000);
  const open = solver({ ...model, cost: new Float64Array(model.columns) });
  try {
    if (open.solve({ seconds: left() }).status !== 'infeasible') return undefined;
    const kept: number[] = [];
    let smallest = true;
    for (const [number, rows] of groups.entries()) {
      if (rows.length === 0) continue;
      const free = rows.map(() => Number.POSITIVE_INFINITY);
      open.setRows(
        rows,
        free.map((x) => -x),
        free,
      );
      const { status } = open.solve({ seconds: left() });
      if (status === 'infeasible') continue;
      if (status === 'limit') smallest = false;
      kept.push(number);
      open.setRows(
        rows,
        rows.map((row) => model.rowLower[row]!),
        rows.map((row) => model.rowUpper[row]!),
      );
    }
    return { groups: kept, smallest };
  } finally {
    open.close();
  }
}
