import {
  complexityIndex,
  complexityOutlook,
  distance,
  fitnessComplexity,
  locationQuotient,
  presenceOf,
  proximity,
  totalsOf,
} from '../../packages/science/src/advantage/index.ts';
import type { Matrix } from '../../packages/science/src/labelled/index.ts';

/** Everything that regions, industries, cells and proximity are made of, as the operations compute it. */
export function wholeSet(x: Matrix) {
  const totals = totalsOf(x);
  const quotient = locationQuotient(x, totals);
  const presence = presenceOf(x, {}, totals);
  const index = complexityIndex(presence);
  const { fitness, complexity, steps } = fitnessComplexity(presence);
  const phi = proximity(presence);
  const { density, coi, cog } = complexityOutlook(presence, phi, index);
  return { quotient, presence, index, fitness, complexity, steps, phi, density, coi, cog, distance: distance(density) };
}
