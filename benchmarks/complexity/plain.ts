import { complexityIndex, locationQuotient, presenceOf } from '../../packages/science/src/advantage/index.ts';
import {
  coPresenceReference,
  fitnessReference,
  relatednessSumsReference,
} from '../../packages/science/src/kernels/reference.ts';
import type { Matrix } from '../../packages/science/src/labelled/index.ts';

/** The same set with the plain TypeScript references in the place of the compiled kernels. */
export function wholeSetPlain(x: Matrix, fitnessSteps: number) {
  const quotient = locationQuotient(x);
  const presence = presenceOf(x);
  const index = complexityIndex(presence);
  const { fitness } = fitnessReference(presence.incidence, fitnessSteps);
  const size = x.columns.length;
  const counts = coPresenceReference(presence.incidence);
  const phi = new Float64Array(size * size);
  const totals = new Float64Array(size);
  for (let q = 0; q < size; q++) {
    for (let p = 0; p < size; p++) {
      const at = q * size + p;
      phi[at] = counts[at]! / Math.max(counts[q * size + q]!, counts[p * size + p]!);
      totals[p]! += phi[at];
    }
  }
  const weights = index.rawIndustry.map((k, q) => k / totals[q]!);
  const { plain, weighted } = relatednessSumsReference(presence.incidence, phi, weights);
  const density = plain.map((sum, at) => sum / totals[at % size]!);
  return { quotient, index, fitness, phi, density, weighted, distance: density.map((value) => 1 - value) };
}
