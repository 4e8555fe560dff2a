import type { Random } from '../../random/index.ts';
import type { LinearModel } from './model.ts';
import { type RestrictedModel, restrictModel } from './restrict.ts';
import type { Solution } from './solver.ts';

export interface Around {
  /** The relaxation's solution, with its duals. */
  readonly root: Solution;
  readonly best: Float64Array;
  /** Part of the whole variables that are free although plan and relaxation agree on them. */
  readonly share: number;
  readonly random: Random;
}

/** Plan and relaxation disagree on a whole variable from this difference on. */
const apart = 0.3;
/** So many variables at zero are free for each that is not. */
const spare = 2;

/**
 * The problem around a plan: whole variables stay where plan and relaxation agree, but for a random part (Danna, Rothberg &
 * Le Pape 2005). Of the others those stay that are zero in both and for which the relaxation pays most to keep them so.
 */
export function neighbourhood(model: LinearModel, { root, best, share, random }: Around): RestrictedModel {
  const free = new Uint8Array(model.columns);
  const idle: number[] = [];
  for (let column = 0; column < model.columns; column++) {
    if (model.integer[column] === 1) {
      const agree = Math.abs(root.values[column]! - Math.round(best[column]!)) <= apart;
      if (!agree || random() < share) free[column] = 1;
    } else if (root.values[column] !== 0 || best[column] !== 0 || !Number.isFinite(model.upper[column]!))
      free[column] = 1;
    else idle.push(column);
  }
  const price = (column: number) => Math.abs(root.columnDuals[column]!);
  idle.sort((a, b) => price(a) - price(b) || a - b);
  const used = free.reduce((sum, one) => sum + one, 0);
  for (const column of idle.slice(0, spare * used)) free[column] = 1;
  return restrictModel(model, { columns: (column) => free[column] === 1, point: best });
}
