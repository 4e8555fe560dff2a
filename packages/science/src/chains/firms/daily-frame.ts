import { cascadeNetwork, type FirmCascadeNetwork } from './cascade-network.ts';
import type { Essentials } from './essential.ts';
import type { Network } from './network.ts';

/** What does not change from day to day. */
export interface Frame {
  readonly net: FirmCascadeNetwork;
  /** By firm, a day: normal output and final demand. */
  readonly normal: Float64Array;
  readonly final: Float64Array;
  /** By slot: normal use a day. */
  readonly use: Float64Array;
  /** By link (by supplier): its share of its slot's orders. */
  readonly share: Float64Array;
  /** Orders shared out by rows: room for the longest. */
  readonly scratch: Float64Array;
}

/** The frame of a network: use of inputs and final demand a day, in a state where everything is met. */
export function frameOf(
  network: Network,
  parameters: { readonly essentials: Essentials; readonly daysPerYear: number; readonly finalShare: number },
): Frame {
  const net = cascadeNetwork(network, parameters.essentials);
  const slots = net.slotStart.length - 1;
  const perDay = 1 / parameters.daysPerYear;
  const use = new Float64Array(slots);
  const { firms } = network;
  for (let k = 0; k < firms; k++) {
    let bought = 0;
    for (let at = net.inStart[k]!; at < net.inStart[k + 1]!; at++) bought += net.inValue[at]!;
    for (let slot = net.firmSlot[k]!; slot < net.firmSlot[k + 1]!; slot++) {
      for (let at = net.slotStart[slot]!; at < net.slotStart[slot + 1]!; at++) use[slot]! += net.inValue[at]! * perDay;
    }
  }
  const share = new Float64Array(net.outValue.length);
  for (let at = 0; at < share.length; at++) share[at] = (net.outValue[at]! * perDay) / use[net.outSlot[at]!]!;
  const final = Float64Array.from({ length: firms }, (_, k) => {
    const sales = net.output[k]!;
    const size = network.size[k]!;
    return (size > sales ? size - sales : sales > 0 ? sales * parameters.finalShare : size > 0 ? size : 0) * perDay;
  });
  const normal = Float64Array.from(final, (demand, k) => demand + net.output[k]! * perDay);
  let longest = 0;
  for (let k = 0; k < firms; k++) longest = Math.max(longest, net.outStart[k + 1]! - net.outStart[k]!);
  return { net, normal, final, use, share, scratch: new Float64Array(longest + 1) };
}
