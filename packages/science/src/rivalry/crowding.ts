import type { Matrix } from '../labelled/index.ts';

/**
 * What happens in an industry, from two questions: do most regions raise its share in their economy,
 * and does demand for it grow faster than the economy? `crowding`: most raise, demand slower.
 */
export type CrowdingState = 'crowding' | 'expansion' | 'concentration' | 'retreat';

/** Per-industry results, in the order of the columns. NaN where nothing can be compared. */
export interface Crowding {
  /** Regions that reported the industry in both years and have a total. */
  readonly regions: Uint32Array;
  /** Of these, how many raised the industry's share in their own economy. */
  readonly rising: Uint32Array;
  /** Of these, how many had nothing at the start and something at the end. */
  readonly entered: Uint32Array;
  /** Of these, how many had something at the start and nothing at the end. */
  readonly left: Uint32Array;
  /** `rising / regions` */
  readonly risingShare: Float64Array;
  /** Part of the industry's amount at the end that exists because shares rose: `Σ_rising (s′ − s) x′_r / X′_i`. */
  readonly pushedIn: Float64Array;
  /** Yearly growth of demand for the industry. */
  readonly demandGrowth: Float64Array;
  /** Yearly growth of demand for all industries. */
  readonly economyGrowth: number;
  readonly state: readonly (CrowdingState | undefined)[];
  readonly skipped: number;
}

/** Options of {@link crowding}. */
export interface CrowdingOptions {
  /** Demand by industry at the start and the end, e.g. national use; by default the regions' summed amounts. */
  readonly demand?: readonly [ArrayLike<number>, ArrayLike<number>];
  /** Rise of a share that counts, in share points (0.001 = 0.1 percentage point). Default 0. */
  readonly minimumRise?: number;
}

/**
 * Crowding of industries between two years.
 * @param start region × industry amounts; @param end the same labels, `years` later. A cell missing or
 *   negative in either year is left out of both, shares and totals are taken over the rest.
 */
export function crowding(start: Matrix, end: Matrix, years: number, options: CrowdingOptions = {}): Crowding {
  if (!(years > 0)) throw new RangeError('Crowding needs two different years.');
  if (start.values.length !== end.values.length) throw new RangeError('The two years differ in shape.');
  const m = start.columns.length;
  const kept = start.values.map((value, cell) => (value >= 0 && end.values[cell]! >= 0 ? 1 : 0));
  const sums = totalsOf(start, end, kept);
  const counts = {
    regions: new Uint32Array(m),
    rising: new Uint32Array(m),
    entered: new Uint32Array(m),
    left: new Uint32Array(m),
  };
  const pushedIn = new Float64Array(m);
  for (let cell = 0; cell < kept.length; cell++) {
    const [r, i] = [Math.floor(cell / m), cell % m];
    if (kept[cell] === 0 || sums.regionStart[r] === 0 || sums.regionEnd[r] === 0) continue;
    const [before, after] = [start.values[cell]!, end.values[cell]!];
    const rise = after / sums.regionEnd[r]! - before / sums.regionStart[r]!;
    counts.regions[i]!++;
    if (before === 0 && after > 0) counts.entered[i]!++;
    if (before > 0 && after === 0) counts.left[i]!++;
    if (rise <= (options.minimumRise ?? 0)) continue;
    counts.rising[i]!++;
    pushedIn[i]! += (rise * sums.regionEnd[r]!) / sums.industryEnd[i]!;
  }
  const [demandStart, demandEnd] = options.demand ?? [sums.industryStart, sums.industryEnd];
  const yearly = (from: number, to: number) => (from > 0 && to >= 0 ? (to / from) ** (1 / years) - 1 : Number.NaN);
  const economyGrowth = yearly(...jointSums(demandStart, demandEnd));
  const demandGrowth = Float64Array.from({ length: m }, (_, i) => yearly(demandStart[i]!, demandEnd[i]!));
  const risingShare = Float64Array.from(counts.rising, (rising, i) => rising / counts.regions[i]!);
  return {
    ...counts,
    risingShare,
    pushedIn: pushedIn.map((value, i) => (counts.regions[i]! > 0 ? value : Number.NaN)),
    demandGrowth,
    economyGrowth,
    state: Array.from(risingShare, (share, i) => stateOf(share, demandGrowth[i]! - economyGrowth)),
    skipped: kept.reduce((sum, one) => sum + 1 - one, 0),
  };
}

function stateOf(risingShare: number, relativeGrowth: number): CrowdingState | undefined {
  if (Number.isNaN(risingShare) || Number.isNaN(relativeGrowth)) return undefined;
  if (relativeGrowth < 0) return risingShare > 0.5 ? 'crowding' : 'retreat';
  return risingShare > 0.5 ? 'expansion' : 'concentration';
}

function totalsOf(start: Matrix, end: Matrix, kept: Float64Array) {
  const [n, m] = [start.rows.length, start.columns.length];
  const sums = {
    regionStart: new Float64Array(n),
    regionEnd: new Float64Array(n),
    industryStart: new Float64Array(m),
    industryEnd: new Float64Array(m),
  };
  for (let cell = 0; cell < kept.length; cell++) {
    if (kept[cell] === 0) continue;
    const [r, i] = [Math.floor(cell / m), cell % m];
    sums.regionStart[r]! += start.values[cell]!;
    sums.regionEnd[r]! += end.values[cell]!;
    sums.industryStart[i]! += start.values[cell]!;
    sums.industryEnd[i]! += end.values[cell]!;
  }
  return sums;
}

/** Both sums over the industries known in both years. */
function jointSums(start: ArrayLike<number>, end: ArrayLike<number>): [number, number] {
  const sums: [number, number] = [0, 0];
  for (let i = 0; i < start.length; i++) {
    if (Number.isNaN(start[i]! + end[i]!)) continue;
    sums[0] += start[i]!;
    sums[1] += end[i]!;
  }
  return sums;
}
