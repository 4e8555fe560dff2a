import { type Matrix, matrix } from '../../labelled/index.ts';
import type { ComplexityIndex } from '../complexity/complexity-index.ts';
import { ABSENT, type Presence, UNKNOWN } from '../complexity/presence.ts';
import { standardise } from '../complexity/standardise.ts';
import { proximityTotals, withoutNaN, writeDensity } from './density.ts';
import { eachRegion, type RegionSums } from './pieces.ts';

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
  const gainTotals = weightedTotals(values, weights);
  const density = new Float64Array(presence.cells.length);
  const gain = new Float64Array(presence.cells.length);
  const outlook = new Float64Array(presence.regions.length);
  eachRegion(presence, values, weights, (region, sums, offset) => {
    writeDensity(presence, totals, region, sums, offset, density);
    outlook[region] = outlookOf(presence, density, index, region);
    writeGains(presence, gainTotals, index.rawDeviation, region, sums, offset, gain);
  });
  return {
    density: matrix(presence.regions, presence.industries, density),
    coi: standardise(outlook),
    cog: matrix(presence.regions, presence.industries, gain),
  };
}

/** The raw outlook index of one region. */
function outlookOf(
  { cells, diversity }: Presence,
  density: Float64Array,
  { rawIndustry, refusal }: ComplexityIndex,
  region: number,
): number {
  if (!(diversity[region]! > 0) || refusal !== undefined) return Number.NaN;
  let sum = 0;
  for (let p = 0, at = region * rawIndustry.length; p < rawIndustry.length; p++, at++) {
    const k = rawIndustry[p]!;
    if (cells[at] === ABSENT && k !== 0) sum += density[at]! * k;
  }
  return sum;
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

/** One region's gains: the weighted total less what is present or not reported. */
function writeGains(
  { cells, diversity }: Presence,
  totals: Float64Array,
  deviation: number,
  region: number,
  { presentWeighted, unknownWeighted }: RegionSums,
  offset: number,
  gain: Float64Array,
): void {
  const divisor = diversity[region]! > 0 ? deviation : Number.NaN;
  for (let p = 0, at = region * totals.length; p < totals.length; p++, at++) {
    const code = cells[at]!;
    if (code === ABSENT) {
      const missed = unknownWeighted === undefined ? 0 : unknownWeighted[offset + p]!;
      gain[at] = (totals[p]! - presentWeighted[offset + p]! - missed) / divisor;
    } else {
      gain[at] = code === UNKNOWN ? Number.NaN : 0 / divisor;
    }
  }
}
