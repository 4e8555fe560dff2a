import { gatherSums, lengthOf } from '../../kernels/index.ts';
import type { Presence } from './presence.ts';
import { spreadOf, standardise } from './standardise.ts';

/** One step of the method of reflections: `k_{r,n}` per region and `k_{i,n}` per industry. */
export interface Reflection {
  readonly region: Float64Array;
  readonly industry: Float64Array;
}

/**
 * Method of reflections (Hidalgo & Hausmann 2009): from diversity and ubiquity, each step replaces a region's
 * value by the mean of its industries' last values and the other way round. Returns steps 0 … n.
 * Regions and industries without a presence are NaN. The values run together as n grows; for
 * rankings after many steps use {@link reflectionIndices}.
 */
export function reflections(presence: Presence, steps: number): Reflection[] {
  const { rowStart, columnStart } = presence.incidence;
  const blank = (values: Float64Array, start: Uint32Array) =>
    values.map((value, k) => (lengthOf(start, k) > 0 ? value : Number.NaN));
  const out: Reflection[] = [
    { region: blank(presence.diversity, rowStart), industry: blank(presence.ubiquity, columnStart) },
  ];
  for (let n = 0; n < steps; n++) out.push(reflect(presence, out[n]!));
  return out;
}

/**
 * ECI and PCI as the method of reflections gives them after an even number of steps n: z-scores of `k_{r,n}` and of
 * `k_{i,n+1}`, population standard deviation. Both are centred and rescaled at every step, which leaves the
 * z-scores as they are and keeps their digits. An approximation of the eigenvector form, for comparison only.
 */
export function reflectionIndices(presence: Presence, steps = 18): { eci: Float64Array; pci: Float64Array } {
  if (steps < 0 || steps % 2 !== 0) {
    throw new RangeError(`The method of reflections needs an even number of steps, found ${steps}.`);
  }
  let step: Reflection = reflections(presence, 0)[0]!;
  for (let n = 0; n < steps; n++) step = recentre(reflect(presence, step));
  return { eci: standardise(step.region), pci: standardise(reflect(presence, step).industry) };
}

function reflect({ incidence }: Presence, last: Reflection): Reflection {
  const region = new Float64Array(incidence.rows);
  const industry = new Float64Array(incidence.columns);
  gatherSums(incidence.rowStart, incidence.rowItems, last.industry, region);
  gatherSums(incidence.columnStart, incidence.columnItems, last.region, industry);
  return {
    region: region.map((sum, r) => sum / lengthOf(incidence.rowStart, r)),
    industry: industry.map((sum, i) => sum / lengthOf(incidence.columnStart, i)),
  };
}

function recentre({ region, industry }: Reflection): Reflection {
  const rescale = (values: Float64Array) => {
    const { mean, deviation } = spreadOf(values);
    return values.map((value) => (value - mean) / (deviation > 0 ? deviation : 1));
  };
  return { region: rescale(region), industry: rescale(industry) };
}
