import type { CascadeNetwork } from '../../kernels/index.ts';
import { cascadeNetwork } from './cascade-network.ts';
import type { Essentials } from './essential.ts';
import type { Network } from './network.ts';
import { fillLevel } from './water-level.ts';

export interface DailyParameters {
  readonly essentials: Essentials;
  readonly days: number;
  /** Days a year, by which yearly values are divided. */
  readonly daysPerYear: number;
  /** Days of use that firms hold of every input. */
  readonly inventory: number;
  /** Days in which a gap in stocks is closed. */
  readonly restoration: number;
  /** How a supplier with too little shares it out: everyone the same share, or the same amount up to the order. */
  readonly rationing: 'proportional' | 'equal';
  /** Final demand of a firm per its sales to firms, where its size does not say; 0.5 by default. */
  readonly finalShare: number;
}

export const defaultDaily: DailyParameters = {
  essentials: 'leontief',
  days: 60,
  daysPerYear: 365,
  inventory: 15,
  restoration: 10,
  rationing: 'equal',
  finalShare: 0.5,
};

/** Firms lose a share of their capacity for some days and get it back evenly over some more. */
export interface FirmShock {
  readonly firms: ArrayLike<number>;
  readonly share: number;
  readonly from: number;
  readonly duration: number;
  readonly recovery: number;
}

export interface DailyResult {
  readonly days: number;
  /** Sum over firms, per day. */
  readonly production: Float64Array;
  readonly normal: number;
  readonly unmetFinalDemand: Float64Array;
  /** By firm: output lost over the run. */
  readonly lost: Float64Array;
}

/** A run day by day: `advance` takes some days, `finish` gives what happened so far. */
export interface DailyRun {
  advance(days: number): boolean;
  /** By firm, the last day's production; and stocks by slot, orders by link (by supplier). */
  readonly production: Float64Array;
  readonly stock: Float64Array;
  readonly orders: Float64Array;
  readonly delivered: Float64Array;
  readonly finalDelivered: Float64Array;
  finish(): DailyResult;
}

/**
 * The adaptive input–output model firm by firm (Hallegatte 2008; Inoue & Todo 2019). Each day firm i makes
 * `min(capacity, demand, min_k stock_ik / a_ik)` over its essential inputs k, suppliers with too little share it out, and
 * orders are `a_ik x_i + (goal − stock) / restoration`, spread over suppliers as in the network. Rationing by equal amounts
 * finds the water level over sorted orders, so a hub costs its customers times their logarithm.
 */
export function dailyRun(network: Network, shock: FirmShock, parameters: DailyParameters): DailyRun {
  check(network, shock, parameters);
  const frame = frameOf(network, parameters);
  const { firms } = network;
  const state = startOf(frame, parameters);
  const production = new Float64Array(parameters.days);
  const unmet = new Float64Array(parameters.days);
  const lost = new Float64Array(firms);
  const normal = frame.normal.reduce((sum, value) => sum + value, 0);
  const capacity = frame.normal.slice();
  let day = -1;
  return {
    ...state,
    advance(days) {
      for (let left = days; left > 0 && day < parameters.days - 1; left--) {
        day++;
        const loss = shock.share * strengthAt(shock, day);
        for (let k = 0; k < shock.firms.length; k++)
          capacity[shock.firms[k]!] = frame.normal[shock.firms[k]!]! * (1 - loss);
        produce(frame, state, capacity);
        unmet[day] = shareOut(frame, state, parameters);
        restock(frame, state, parameters);
        for (let k = 0; k < firms; k++) {
          production[day]! += state.production[k]!;
          lost[k]! += frame.normal[k]! - state.production[k]!;
        }
      }
      return day < parameters.days - 1;
    },
    finish: () => ({
      days: day + 1,
      production: production.slice(0, day + 1),
      normal,
      unmetFinalDemand: unmet.slice(0, day + 1),
      lost: lost.slice(),
    }),
  };
}

/** What does not change from day to day. */
interface Frame {
  readonly net: CascadeNetwork;
  /** By firm, a day: normal output and final demand. */
  readonly normal: Float64Array;
  readonly final: Float64Array;
  /** By slot: normal use a day; whether its lack stops production. */
  readonly use: Float64Array;
  readonly binding: Uint8Array;
  /** By link (by supplier): its share of its slot's orders. */
  readonly share: Float64Array;
  /** Orders shared out by rows: room for the longest. */
  readonly scratch: Float64Array;
}

interface State {
  readonly production: Float64Array;
  readonly stock: Float64Array;
  readonly orders: Float64Array;
  readonly delivered: Float64Array;
  readonly finalDelivered: Float64Array;
  /** By slot: what arrives at the day. */
  readonly arriving: Float64Array;
  /** By slot: orders placed. */
  readonly wanted: Float64Array;
  readonly demand: Float64Array;
}

function frameOf(network: Network, parameters: DailyParameters): Frame {
  const net = cascadeNetwork(network, parameters.essentials);
  const slots = net.slotStart.length - 1;
  const perDay = 1 / parameters.daysPerYear;
  const use = new Float64Array(slots);
  const binding = new Uint8Array(slots);
  const { firms } = network;
  for (let k = 0; k < firms; k++) {
    let bought = 0;
    for (let at = net.inStart[k]!; at < net.inStart[k + 1]!; at++) bought += net.inValue[at]!;
    for (let slot = net.firmSlot[k]!; slot < net.firmSlot[k + 1]!; slot++) {
      for (let at = net.slotStart[slot]!; at < net.slotStart[slot + 1]!; at++) use[slot]! += net.inValue[at]! * perDay;
      // A slot's inverse is over its own total where it is essential, over all inputs where it is not.
      const total = use[slot]! / perDay;
      binding[slot] = net.slotInverse[slot]! > 0 && Math.abs(net.slotInverse[slot]! * total - 1) < 1e-9 ? 1 : 0;
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
  return { net, normal, final, use, binding, share, scratch: new Float64Array(longest + 1) };
}

function startOf({ net, normal, final, use }: Frame, { inventory, daysPerYear }: DailyParameters): State {
  return {
    production: normal.slice(),
    stock: use.map((value) => value * inventory),
    orders: net.outValue.map((value) => value / daysPerYear),
    delivered: new Float64Array(net.outValue.length),
    finalDelivered: final.slice(),
    arriving: new Float64Array(use.length),
    wanted: use.slice(),
    demand: new Float64Array(normal.length),
  };
}

/** Output under capacity, demand and stocks. An input that does not bind is used as far as it is there. */
function produce(
  { net, normal, final, use, binding }: Frame,
  { production, stock, orders, demand }: State,
  capacity: Float64Array,
): void {
  for (let k = 0; k < normal.length; k++) {
    let asked = final[k]!;
    for (let at = net.outStart[k]!; at < net.outStart[k + 1]!; at++) asked += orders[at]!;
    demand[k] = asked;
    let made = Math.min(asked, capacity[k]!);
    for (let slot = net.firmSlot[k]!; slot < net.firmSlot[k + 1]!; slot++) {
      if (binding[slot] === 1 && normal[k]! > 0) made = Math.min(made, (stock[slot]! / use[slot]!) * normal[k]!);
    }
    production[k] = made;
  }
}

/** Delivers to customers and final demand; returns the final demand left unmet. */
function shareOut(frame: Frame, state: State, { rationing }: DailyParameters): number {
  const { net, final, scratch } = frame;
  const { orders, delivered, finalDelivered, production, demand, arriving } = state;
  arriving.fill(0);
  let unmet = 0;
  for (let k = 0; k < final.length; k++) {
    const from = net.outStart[k]!;
    const to = net.outStart[k + 1]!;
    const enough = production[k]! >= demand[k]!;
    const ratio = enough || demand[k] === 0 ? 1 : production[k]! / demand[k]!;
    let level = Infinity;
    if (!enough && rationing === 'equal') {
      scratch.set(orders.subarray(from, to));
      scratch[to - from] = final[k]!;
      level = fillLevel(scratch.subarray(0, to - from + 1), production[k]!);
    }
    for (let at = from; at < to; at++) {
      const got = rationing === 'equal' ? Math.min(orders[at]!, level) : orders[at]! * ratio;
      delivered[at] = got;
      arriving[net.outSlot[at]!]! += got;
    }
    finalDelivered[k] = rationing === 'equal' ? Math.min(final[k]!, level) : final[k]! * ratio;
    unmet += final[k]! - finalDelivered[k]!;
  }
  return unmet;
}

/** Stocks after use and arrivals, and tomorrow's orders. */
function restock({ net, normal, use, share }: Frame, state: State, { inventory, restoration }: DailyParameters): void {
  const { production, stock, arriving, wanted, orders } = state;
  for (let k = 0; k < normal.length; k++) {
    const level = normal[k]! > 0 ? production[k]! / normal[k]! : 0;
    for (let slot = net.firmSlot[k]!; slot < net.firmSlot[k + 1]!; slot++) {
      const used = Math.min(use[slot]! * level, stock[slot]!);
      stock[slot] = stock[slot]! - used + arriving[slot]!;
      wanted[slot] = used + Math.max(0, use[slot]! * inventory - stock[slot]!) / restoration;
    }
  }
  for (let at = 0; at < orders.length; at++) orders[at] = share[at]! * wanted[net.outSlot[at]!]!;
}

function strengthAt({ from, duration, recovery }: FirmShock, day: number): number {
  if (day < from) return 0;
  const elapsed = day - from - duration;
  if (elapsed < 0) return 1;
  return recovery > 0 ? Math.max(0, 1 - elapsed / recovery) : 0;
}

function check(
  { firms }: Network,
  shock: FirmShock,
  { days, inventory, restoration, daysPerYear }: DailyParameters,
): void {
  if (!(Number.isInteger(days) && days >= 1))
    throw new RangeError(`days must be a whole number of at least 1, found ${days}.`);
  if (!(inventory >= 1)) throw new RangeError(`inventory must be at least 1 day, found ${inventory}.`);
  if (!(restoration >= 1 && daysPerYear > 0))
    throw new RangeError('restoration must be at least 1 day, daysPerYear positive.');
  if (!(shock.share >= 0 && shock.share <= 1))
    throw new RangeError(`share must lie between 0 and 1, found ${shock.share}.`);
  for (let k = 0; k < shock.firms.length; k++) {
    if (!(shock.firms[k]! >= 0 && shock.firms[k]! < firms))
      throw new RangeError(`There is no firm ${shock.firms[k]}; there are ${firms}.`);
  }
}
