import type { Random } from '../../random/index.ts';
import type { LinearModel } from './model.ts';
import { type RestrictedModel, restrictModel } from './restrict.ts';
import type { Solution } from './solver.ts';

/** Plan and relaxation disagree on a whole variable from this difference on. */
const apart = 0.3;

/**
 * The columns worth deciding about: those asked for, those not zero at some of the points or without an end, and of the
 * others so many for each of these, for which the relaxation pays least to keep them at zero.
 */
function promising(
  { columns, integer, upper }: LinearModel,
  points: readonly Float64Array[],
  { columnDuals }: Solution,
  { spare, wholes }: { readonly spare: number; readonly wholes: (column: number) => boolean },
): Uint8Array {
  const free = new Uint8Array(columns);
  const idle: number[] = [];
  for (let column = 0; column < columns; column++) {
    const isUsed = () => !Number.isFinite(upper[column]!) || points.some((point) => point[column] !== 0);
    if (integer[column] === 1) free[column] = wholes(column) ? 1 : 0;
    else if (isUsed()) free[column] = 1;
    else idle.push(column);
  }
  const price = (column: number) => Math.abs(columnDuals[column]!);
  idle.sort((a, b) => price(a) - price(b) || a - b);
  const used = free.reduce((sum, one) => sum + one, 0);
  for (const column of idle.slice(0, spare * used)) free[column] = 1;
  return free;
}

/** The problem over what the relaxation uses and `spare` times as much beside it; the rest is left out as zero. */
export function core(model: LinearModel, root: Solution, spare: number): RestrictedModel {
  const free = promising(model, [root.values], root, { spare, wholes: () => true });
  return restrictModel(model, { columns: (column) => free[column] === 1 });
}

export interface Around {
  /** The relaxation's solution, with its duals. */
  readonly root: Solution;
  readonly best: Float64Array;
  /** Part of the whole variables that are free although plan and relaxation agree on them. */
  readonly share: number;
  readonly random: Random;
}

/**
 * The problem around a plan: whole variables stay where plan and relaxation agree, but for a random part (Danna, Rothberg &
 * Le Pape 2005). Of the others those stay that are zero in both, but for as many again that cost least.
 */
export function neighbourhood(model: LinearModel, { root, best, share, random }: Around): RestrictedModel {
  const wholes = (column: number) =>
    Math.abs(root.values[column]! - Math.round(best[column]!)) > apart || random() < share;
  const free = promising(model, [root.values, best], root, { spare: 1, wholes });
  return restrictModel(model, { columns: (column) => free[column] === 1, point: best });
}
