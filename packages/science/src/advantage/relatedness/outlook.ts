import { incidenceOf, relatednessSums } from '../../kernels/index.ts';
import { type Matrix, matrix } from '../../labelled/index.ts';
import type { ComplexityIndex } from '../complexity/complexity-index.ts';
import { ABSENT, type Presence, UNKNOWN } from '../complexity/presence.ts';
import { standardise } from '../complexity/standardise.ts';
import { densitiesFrom, proximityTotals, withoutNaN } from './density.ts';

/** Relatedness density and what the complexity outlook adds to it, for all regions and industries. */
export interface Outlook {
  /** Regions × industries, see {@link relatednessDensity}. */
  readonly density: Matrix;
  /** Complexity outlook index per region, z-scored; NaN without a presence or without PCI. */
  readonly coi: Float64Array;
  /** Complexity outlook gain, regions × industries; 0 where present, NaN where not reported. */
  readonly cog: Matrix;
}

/**
 * Complexity outlook index and gain (Hausmann et al. 2014), with `k` the raw eigenvector over industries,
 * whose ubiquity-weighted mean is 0, `φ` proximity, `d` density, `M` presence and `s_q = Σ_p φ[q,p]`:
 * `COI_r = Σ_p d[r,p]·(1−M[r,p])·k_p`, z-scored over regions with the population standard deviation;
 * `COG[r,p] = (1−M[r,p])·Σ_q (1−M[r,q])·φ[q,p]·k_q/s_q`, divided by the standard deviation of raw ECI.
 * Cells nobody reported take part in no sum. Where the complexity index was refused both are NaN.
 * @param phi industries × industries, as {@link proximity} gives it.
 */
export function complexityOutlook(presence: Presence, phi: Matrix, index: ComplexityIndex): Outlook {
  const values = withoutNaN(phi.values);
  const totals = proximityTotals(values, presence.industries.length);
  const weights = index.rawIndustry.map((k, q) => (totals[q]! > 0 ? k / totals[q]! : 0));
  const present = relatednessSums(presence.incidence, values, weights);
  const unknown = presence.unknown > 0 ? relatednessSums(unknownIncidence(presence), values, weights) : undefined;
  const density = densitiesFrom(presence, totals, present.plain, unknown?.plain);
  const coi = outlookIndex(presence, density, index);
  gains(presence, present.weighted, unknown?.weighted, weightedTotals(values, weights), index.rawDeviation);
  return {
    density: matrix(presence.regions, presence.industries, density),
    coi,
    cog: matrix(presence.regions, presence.industries, present.weighted),
  };
}

function unknownIncidence({ cells, regions, industries }: Presence) {
  return incidenceOf(cells, regions.length, industries.length, UNKNOWN);
}

function outlookIndex({ cells, diversity }: Presence, density: Float64Array, index: ComplexityIndex): Float64Array {
  const size = index.rawIndustry.length;
  const raw = diversity.map((presences, r) => {
    if (!(presences > 0) || index.refusal !== undefined) return Number.NaN;
    let sum = 0;
    for (let p = 0, at = r * size; p < size; p++, at++) {
      const k = index.rawIndustry[p]!;
      if (cells[at] === ABSENT && k !== 0) sum += density[at]! * k;
    }
    return sum;
  });
  return standardise(raw);
}

/** `Σ_q w_q φ[q,p]` over all industries q. */
function weightedTotals(phi: Float64Array, weights: Float64Array): Float64Array {
  const size = weights.length;
  const totals = new Float64Array(size);
  for (let q = 0; q < size; q++) {
    const weight = weights[q]!;
    for (let p = 0, at = q * size; p < size; p++, at++) totals[p] = totals[p]! + weight * phi[at]!;
  }
  return totals;
}

/** Turns the weighted sums over present industries, in place, into gains. */
function gains(
  { cells, diversity }: Presence,
  sums: Float64Array,
  unknown: Float64Array | undefined,
  totals: Float64Array,
  deviation: number,
): void {
  const size = totals.length;
  for (let r = 0; r < diversity.length; r++) {
    const divisor = diversity[r]! > 0 ? deviation : Number.NaN;
    for (let p = 0, at = r * size; p < size; p++, at++) {
      const code = cells[at]!;
      const missed = unknown === undefined ? 0 : unknown[at]!;
      if (code === ABSENT) sums[at] = (totals[p]! - sums[at]! - missed) / divisor;
      else sums[at] = code === UNKNOWN ? Number.NaN : 0 / divisor;
    }
  }
}
