import { type Matrix, matrix } from '../../labelled/index.ts';
import type { ComplexityIndex } from '../complexity/complexity-index.ts';
import { ABSENT, type Presence, UNKNOWN } from '../complexity/presence.ts';
import { standardise } from '../complexity/standardise.ts';
import { proximityTotals, withoutNaN, writeDensity } from './density.ts';
import { copyRows, eachCompletePiece, eachRegion, type RegionSums } from './pieces.ts';

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
  if (presence.unknown === 0) {
    const deviation = index.rawDeviation;
    const terms = { totals, values: index.rawIndustry, gain: { weights, totals: gainTotals, deviation } };
    eachCompletePiece(presence, values, terms, (from, to, piece) => {
      copyRows(piece.density, piece.stride, density, totals.length, from, to);
      copyRows(piece.gain, piece.stride, gain, totals.length, from, to);
      outlook.set(piece.outlook, from);
    });
    leaveUndefined(presence, index, outlook, gain);
  } else {
    eachRegion(presence, values, weights, (region, sums, offset) => {
      const row = region * totals.length;
      writeDensity(presence, totals, region, sums, offset, density, row);
      outlook[region] = outlookOf(presence, density.subarray(row, row + totals.length), index, region);
      writeGains(presence, gainTotals, index.rawDeviation, region, sums, offset, gain);
    });
  }
  return {
    density: matrix(presence.regions, presence.industries, density),
    coi: standardise(outlook),
    cog: matrix(presence.regions, presence.industries, gain),
  };
}

/** The complexity outlook index alone, without the matrices that {@link complexityOutlook} gives beside it. */
export function complexityOutlookIndex(presence: Presence, phi: Matrix, index: ComplexityIndex): Float64Array {
  const values = withoutNaN(phi.values);
  const totals = proximityTotals(values, presence.industries.length);
  const outlook = new Float64Array(presence.regions.length);
  if (presence.unknown === 0) {
    eachCompletePiece(presence, values, { totals, values: index.rawIndustry }, (from, _, piece) => {
      outlook.set(piece.outlook, from);
    });
    leaveUndefined(presence, index, outlook);
  } else {
    const density = new Float64Array(totals.length);
    eachRegion(presence, values, undefined, (region, sums, offset) => {
      writeDensity(presence, totals, region, sums, offset, density, 0);
      outlook[region] = outlookOf(presence, density, index, region);
    });
  }
  return standardise(outlook);
}

/** NaN for a region without a presence, for everything where complexity was refused, and for gains without a deviation. */
function leaveUndefined(
  { diversity }: Presence,
  { refusal, rawDeviation }: ComplexityIndex,
  outlook: Float64Array,
  gain?: Float64Array,
): void {
  for (let region = 0; region < diversity.length; region++) {
    const isPresent = diversity[region]! > 0;
    if (!isPresent || refusal !== undefined) outlook[region] = Number.NaN;
    if (gain === undefined || (isPresent && rawDeviation > 0)) continue;
    const size = gain.length / diversity.length;
    gain.fill(Number.NaN, region * size, (region + 1) * size);
  }
}

/** The raw outlook index of one region from its densities: all its known cells less those present. */
function outlookOf(presence: Presence, density: Float64Array, index: ComplexityIndex, region: number): number {
  const { cells, diversity, incidence } = presence;
  const { rawIndustry, refusal } = index;
  if (!(diversity[region]! > 0) || refusal !== undefined) return Number.NaN;
  const row = region * rawIndustry.length;
  let all = 0;
  for (let p = 0; p < rawIndustry.length; p++) {
    const k = rawIndustry[p]!;
    if (k !== 0 && (presence.unknown === 0 || cells[row + p] !== UNKNOWN)) all += density[p]! * k;
  }
  let present = 0;
  for (let at = incidence.rowStart[region]!; at < incidence.rowStart[region + 1]!; at++) {
    const p = incidence.rowItems[at]!;
    present += density[p]! * rawIndustry[p]!;
  }
  return all - present;
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

/** One region's gains: the weighted total less what is present or not reported; 0 where it is present already. */
function writeGains(
  { cells, diversity, incidence }: Presence,
  totals: Float64Array,
  deviation: number,
  region: number,
  { presentWeighted, unknownWeighted }: RegionSums,
  offset: number,
  gain: Float64Array,
): void {
  const size = totals.length;
  const row = region * size;
  if (!(diversity[region]! > 0 && deviation > 0)) {
    gain.fill(Number.NaN, row, row + size);
    return;
  }
  for (let p = 0; p < size; p++) gain[row + p] = (totals[p]! - presentWeighted[offset + p]!) / deviation;
  for (let at = incidence.rowStart[region]!; at < incidence.rowStart[region + 1]!; at++) {
    gain[row + incidence.rowItems[at]!] = 0;
  }
  if (unknownWeighted === undefined) return;
  for (let p = 0; p < size; p++) {
    if (cells[row + p] === ABSENT) gain[row + p]! -= unknownWeighted[offset + p]! / deviation;
    else if (cells[row + p] === UNKNOWN) gain[row + p] = Number.NaN;
  }
}
