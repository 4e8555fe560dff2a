import type { Random } from '../../random/index.ts';
import type { LinearModel } from './model.ts';
import type { Solution } from './solver.ts';

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
 * Le Pape 2005); other variables that are zero in both stay so.
 */
export function neighbourhood(model: LinearModel, { root, best, share, random }: Around): LinearModel {
  const lower = model.lower.slice();
  const upper = model.upper.slice();
  for (let column = 0; column < model.columns; column++) {
    if (model.integer[column] === 0) continue;
    const here = Math.round(best[column]!);
    if (Math.abs(root.values[column]! - here) > 0.1 || random() < share) continue;
    lower[column] = here;
    upper[column] = here;
  }
  return { ...model, lower, upper };
}
