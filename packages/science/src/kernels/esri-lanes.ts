import { openArena } from './arena.ts';
import type { CascadeNetwork, CascadeOptions } from './esri-cascade.ts';

/** Cascades that run side by side: a cache line of doubles. */
export const ESRI_LANES = 8;

/** What one cascade came to. */
export interface LaneResult {
  readonly iterations: number;
  /** Whether the last change was within the tolerance. */
  readonly settled: boolean;
  /** Σ w max(d, u), Σ w d and Σ w u over all firms. */
  readonly both: number;
  readonly down: number;
  readonly up: number;
  /** Firms that lose at least the share asked for. */
  readonly touched: number;
}

export interface LaneOptions extends Omit<CascadeOptions, 'cut'> {
  /** The share from which a firm counts as touched. */
  readonly touched: number;
}

/** No firm has this number. */
const NOBODY = 0xffffffff;

/**
 * The dense form of the cascade for one failed firm after the other, eight at a time: every firm's losses anew from all its
 * links at each iteration. A lane whose cascade has settled takes the next firm at once. Lanes do not touch each other, so a
 * firm's result has the same bits whichever firms run beside it, and the same as {@link esriLaneReference} gives.
 */
export function esriLanes(
  network: CascadeNetwork,
  weight: Float64Array,
): (first: number, last: number, share: number, options: LaneOptions) => LaneResult[] {
  const { firms, sectors, sectorOutput, sectorOf, output } = network;
  const arena = openArena();
  arena.reserve(64);
  const { outStart, outBuyer, inStart } = network;
  const { outShare, inShare, inSupplier } = laneLinks(network);
  const arrays = [outStart, outBuyer, outShare, inStart, inSupplier, inShare, sectorOf, output, weight];
  const addresses = arrays.map((array) => arena.put(array));
  const wide = firms * ESRI_LANES * 8;
  // DOWN, SENT, UP_A, UP_B, FAILED, FLOOR, CURRENT, TOTALS: see assembly/esri-lanes.ts.
  const state = [wide, wide, wide, wide, 32, 64, sectors * 64, 5 * 64].map((size) => arena.reserve(size));
  const header = arena.put(Uint32Array.from([...addresses, ...state]));
  const mask = arena.reserve(64);
  const [failedAt, floorAt, currentAt, totalsAt] = state.slice(4) as [number, number, number, number];
  const failed = arena.integers(failedAt, ESRI_LANES);
  const floor = arena.doubles(floorAt, ESRI_LANES);
  const current = arena.doubles(currentAt, sectors * ESRI_LANES);
  const totals = arena.doubles(totalsAt, 5 * ESRI_LANES);
  const keep = arena.integers(mask, 2 * ESRI_LANES);

  const begin = (lane: number, firm: number, share: number) => {
    keep.fill(0, 2 * lane, 2 * lane + 2);
    failed[lane] = firm;
    floor[lane] = share;
    for (let s = 0; s < sectors; s++) current[s * ESRI_LANES + lane] = sectorOutput[s]!;
    current[sectorOf[firm]! * ESRI_LANES + lane]! -= output[firm]! * share;
  };
  return (first, last, share, { tolerance, mostIterations, substitute, touched }) => {
    const results = new Array<LaneResult>(last - first);
    const steps = new Uint32Array(ESRI_LANES);
    failed.fill(NOBODY);
    let next = first;
    for (let odd = false; ; odd = !odd) {
      keep.fill(NOBODY);
      let fresh = false;
      for (let lane = 0; lane < ESRI_LANES && next < last; lane++) {
        if (failed[lane] !== NOBODY) continue;
        begin(lane, next++, share);
        steps[lane] = 0;
        fresh = true;
      }
      if (failed.every((firm) => firm === NOBODY)) return results;
      arena.kernels.esriLanesPass(header, firms, sectors, odd, fresh, mask, substitute);
      arena.kernels.esriLanesTake(header, firms, sectors, odd, touched);
      for (let lane = 0; lane < ESRI_LANES; lane++) {
        const firm = failed[lane]!;
        if (firm === NOBODY) continue;
        const iterations = ++steps[lane]!;
        const settled = totals[lane]! <= tolerance;
        if (!settled && iterations < mostIterations) continue;
        const total = (row: number) => totals[row * ESRI_LANES + lane]!;
        results[firm - first] = {
          ...{ iterations, settled },
          ...{ both: total(1), down: total(2), up: total(3), touched: total(4) },
        };
        failed[lane] = NOBODY;
      }
    }
  };
}

/** Each link as a share of its supplier's sales and of its slot; the top bit of a supplier marks where a slot begins. */
function laneLinks(network: CascadeNetwork) {
  const { firms, outStart, outValue, outInverse, inSupplier, inValue, slotStart, slotInverse } = network;
  const outShare = new Float64Array(outValue.length);
  for (let k = 0; k < firms; k++) {
    for (let at = outStart[k]!; at < outStart[k + 1]!; at++) outShare[at] = outValue[at]! * outInverse[k]!;
  }
  const inShare = new Float64Array(inValue.length);
  const marked = inSupplier.slice();
  for (let slot = 0; slot < slotInverse.length; slot++) {
    marked[slotStart[slot]!]! |= 0x80000000;
    for (let at = slotStart[slot]!; at < slotStart[slot + 1]!; at++) inShare[at] = inValue[at]! * slotInverse[slot]!;
  }
  return { outShare, inShare, inSupplier: marked };
}
