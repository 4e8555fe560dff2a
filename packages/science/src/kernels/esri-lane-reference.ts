import type { CascadeNetwork } from './esri-cascade.ts';
import type { LaneOptions, LaneResult } from './esri-lanes.ts';

/** One lane of {@link esriLanes} in plain TypeScript: the same operations in the same order, so the same bits. */
export function esriLaneReference(
  network: CascadeNetwork,
  weight: Float64Array,
  firm: number,
  share: number,
  { tolerance, mostIterations, substitute, touched }: LaneOptions,
): LaneResult {
  const { firms, sectors, sectorOf, output, sectorOutput } = network;
  const down = new Float64Array(firms);
  let up = new Float64Array(firms);
  down[firm] = share;
  up[firm] = share;
  let current = sectorOutput.slice();
  current[sectorOf[firm]!]! -= output[firm]! * share;
  for (let iterations = 1; ; iterations++) {
    const sent = substitute ? unreplaced(network, down, current) : down.slice();
    const before = up;
    up = new Float64Array(firms);
    current = new Float64Array(sectors);
    const sums = { change: 0, both: 0, down: 0, up: 0, touched: 0 };
    for (let k = 0; k < firms; k++) {
      const floor = k === firm ? share : 0;
      const d = Math.min(Math.max(lossFromSuppliers(network, k, sent), floor), 1);
      const u = Math.min(Math.max(lossFromCustomers(network, k, before), floor), 1);
      sums.change = Math.max(sums.change, Math.abs(d - down[k]!), Math.abs(u - before[k]!));
      down[k] = d;
      up[k] = u;
      current[sectorOf[k]!]! += output[k]! * (1 - d);
      sums.both += weight[k]! * Math.max(d, u);
      sums.down += weight[k]! * d;
      sums.up += weight[k]! * u;
      if (Math.max(d, u) >= touched) sums.touched++;
    }
    const { change, ...totals } = sums;
    const settled = change <= tolerance;
    if (settled || iterations >= mostIterations) return { iterations, settled, ...totals };
  }
}

function unreplaced({ sectorOf, output }: CascadeNetwork, down: Float64Array, current: Float64Array): Float64Array {
  return down.map((loss, k) => {
    const now = current[sectorOf[k]!]!;
    return loss * Math.min(output[k]! * (now > 0 ? 1 / now : Number.MAX_VALUE), 1);
  });
}

function lossFromSuppliers(network: CascadeNetwork, k: number, sent: Float64Array): number {
  const { firmSlot, slotStart, slotInverse, inSupplier, inValue } = network;
  let loss = 0;
  for (let slot = firmSlot[k]!; slot < firmSlot[k + 1]!; slot++) {
    let sum = 0;
    for (let at = slotStart[slot]!; at < slotStart[slot + 1]!; at++)
      sum += inValue[at]! * slotInverse[slot]! * sent[inSupplier[at]!]!;
    loss = Math.max(loss, sum);
  }
  return loss;
}

function lossFromCustomers(
  { outStart, outBuyer, outValue, outInverse }: CascadeNetwork,
  k: number,
  up: Float64Array,
): number {
  let sum = 0;
  for (let at = outStart[k]!; at < outStart[k + 1]!; at++) sum += outValue[at]! * outInverse[k]! * up[outBuyer[at]!]!;
  return sum;
}
