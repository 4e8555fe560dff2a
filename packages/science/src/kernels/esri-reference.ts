import type { CascadeNetwork, CascadeOptions } from './esri-cascade.ts';

/**
 * The dense form of the cascade: every firm's losses anew from all its links at each iteration. It sums in another order
 * than the compiled form and follows every change, so the two agree to rounding and to the cut, not in their bits.
 */
export function esriReference(
  network: CascadeNetwork,
  floor: Float64Array,
  { tolerance, mostIterations, substitute }: CascadeOptions,
): { iterations: number; down: Float64Array; up: Float64Array } {
  let down: Float64Array = floor.slice();
  let up: Float64Array = floor.slice();
  let iterations = 0;
  while (iterations < mostIterations) {
    const passed = substitute ? unreplaced(network, down) : down;
    const nextDown = downFrom(network, passed, floor);
    const nextUp = upFrom(network, up, floor);
    let change = 0;
    for (let k = 0; k < network.firms; k++) {
      change = Math.max(change, Math.abs(nextDown[k]! - down[k]!), Math.abs(nextUp[k]! - up[k]!));
    }
    down = nextDown;
    up = nextUp;
    iterations++;
    if (change <= tolerance) break;
  }
  return { iterations, down, up };
}

function unreplaced({ firms, sectors, sectorOf, output }: CascadeNetwork, down: Float64Array): Float64Array {
  const current = new Float64Array(sectors);
  for (let k = 0; k < firms; k++) current[sectorOf[k]!]! += output[k]! * (1 - down[k]!);
  return down.map((loss, k) => {
    const now = current[sectorOf[k]!]!;
    return now > output[k]! ? loss * (output[k]! / now) : loss;
  });
}

function downFrom(network: CascadeNetwork, passed: Float64Array, floor: Float64Array): Float64Array {
  const { firms, firmSlot, slotStart, slotInverse, inSupplier, inValue } = network;
  const out = floor.slice();
  for (let k = 0; k < firms; k++) {
    for (let slot = firmSlot[k]!; slot < firmSlot[k + 1]!; slot++) {
      let sum = 0;
      for (let at = slotStart[slot]!; at < slotStart[slot + 1]!; at++)
        sum += inValue[at]! * slotInverse[slot]! * passed[inSupplier[at]!]!;
      out[k] = Math.max(out[k]!, sum);
    }
    out[k] = Math.min(1, out[k]!);
  }
  return out;
}

// Written as the authors write it, 1 − Σ w (1 − u): at tolerances near rounding the form decides when to stop.
function upFrom(network: CascadeNetwork, up: Float64Array, floor: Float64Array): Float64Array {
  const { firms, outStart, outBuyer, outValue, output } = network;
  const out = floor.slice();
  for (let k = 0; k < firms; k++) {
    if (output[k] === 0) continue;
    let left = 0;
    for (let at = outStart[k]!; at < outStart[k + 1]!; at++)
      left += (outValue[at]! / output[k]!) * (1 - up[outBuyer[at]!]!);
    out[k] = Math.min(1, Math.max(out[k]!, 1 - left));
  }
  return out;
}
