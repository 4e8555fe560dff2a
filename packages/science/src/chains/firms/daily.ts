import { type Frame, frameOf } from './daily-frame.ts';
import type { Essentials } from './essential.ts';
import type { Network } from './network.ts';
import { type Ration, type Rationing, rationOf, served } from './rationing.ts';

export interface DailyParameters {
  readonly essentials: Essentials;
  readonly days: number;
  /** Days a year, by which yearly values are divided. */
  readonly daysPerYear: number;
  /** Days of use that firms hold of every input. */
  readonly inventory: number;
  /** Days in which a gap in stocks is closed. */
  readonly restoration: number;
  /** How a supplier with too little shares it out. */
  readonly rationing: Rationing;
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

/** Firms put together: group of each firm, and how many groups there are. */
export interface FirmGroups {
  readonly count: number;
  readonly of: Uint32Array;
}

export interface DailyResult {
  readonly days: number;
  readonly groups: number;
  /** `days × groups`, each a sum over the group's firms: output, capacity, final demand not met, orders of firms not met. */
  readonly production: Float64Array;
  readonly capacity: Float64Array;
  readonly unmetFinalDemand: Float64Array;
  readonly unmetOrders: Float64Array;
  /** By group: output of an undisturbed day. */
  readonly normal: Float64Array;
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
 * `min(capacity, demand, min_k stock_ik / a_ik)` over its essential inputs k (at a degree e under 1 normal output times
 * `1 − e (1 − stock / use)`), suppliers with too little share it out ({@link Rationing}), and orders are
 * `a_ik x_i + (goal − stock) / restoration`, spread over suppliers as in the network.
 * A firm under several shocks keeps the product of what each leaves it.
 * @param groups what the days' sums are by; all firms together by default
 */
export function dailyRun(
  network: Network,
  shocks: FirmShock | readonly FirmShock[],
  parameters: DailyParameters,
  groups: FirmGroups = { count: 1, of: new Uint32Array(network.firms) },
): DailyRun {
  const events = 'firms' in shocks ? [shocks] : shocks;
  check(network, events, parameters);
  const frame = frameOf(network, parameters);
  const state = startOf(frame, parameters);
  const { count, of } = groups;
  const sums = () => new Float64Array(parameters.days * count);
  const totals = { production: sums(), capacity: sums(), unmetFinalDemand: sums(), unmetOrders: sums() };
  const lost = new Float64Array(network.firms);
  const capacity = frame.normal.slice();
  let day = -1;
  return {
    ...state,
    advance(days) {
      for (let left = days; left > 0 && day < parameters.days - 1; left--) {
        day++;
        limit(frame, capacity, events, day);
        produce(frame, state, capacity);
        shareOut(frame, state, parameters);
        restock(frame, state, parameters);
        for (let k = 0; k < network.firms; k++) {
          const at = day * count + of[k]!;
          totals.production[at]! += state.production[k]!;
          totals.capacity[at]! += capacity[k]!;
          totals.unmetFinalDemand[at]! += frame.final[k]! - state.finalDelivered[k]!;
          totals.unmetOrders[at]! += state.unmetOrders[k]!;
          lost[k]! += frame.normal[k]! - state.production[k]!;
        }
      }
      return day < parameters.days - 1;
    },
    finish() {
      const normal = new Float64Array(count);
      for (let k = 0; k < network.firms; k++) normal[of[k]!]! += frame.normal[k]!;
      const soFar = (values: Float64Array) => values.slice(0, (day + 1) * count);
      return {
        days: day + 1,
        groups: count,
        production: soFar(totals.production),
        capacity: soFar(totals.capacity),
        unmetFinalDemand: soFar(totals.unmetFinalDemand),
        unmetOrders: soFar(totals.unmetOrders),
        normal,
        lost: lost.slice(),
      };
    },
  };
}

/** What capacity the events leave on a day. */
function limit({ normal }: Frame, capacity: Float64Array, events: readonly FirmShock[], day: number): void {
  for (const { firms } of events) {
    for (let k = 0; k < firms.length; k++) capacity[firms[k]!] = normal[firms[k]!]!;
  }
  for (const event of events) {
    const left = 1 - event.share * strengthAt(event, day);
    for (let k = 0; k < event.firms.length; k++) capacity[event.firms[k]!]! *= left;
  }
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
  /** By supplier: orders of firms it did not deliver on the day. */
  readonly unmetOrders: Float64Array;
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
    unmetOrders: new Float64Array(normal.length),
  };
}

/** Output under capacity, demand and stocks. An input that does not bind is used as far as it is there. */
function produce(
  { net, normal, final, use }: Frame,
  { production, stock, orders, demand }: State,
  capacity: Float64Array,
): void {
  for (let k = 0; k < normal.length; k++) {
    let asked = final[k]!;
    for (let at = net.outStart[k]!; at < net.outStart[k + 1]!; at++) asked += orders[at]!;
    demand[k] = asked;
    let made = Math.min(asked, capacity[k]!);
    for (let slot = net.firmSlot[k]!; slot < net.firmSlot[k + 1]!; slot++) {
      const degree = net.slotEssential[slot]!;
      if (degree === 0 || !(normal[k]! > 0)) continue;
      const full = stock[slot]! / use[slot]!;
      made = Math.min(made, (degree === 1 ? full : 1 - degree * Math.max(0, 1 - full)) * normal[k]!);
    }
    production[k] = made;
  }
}

/** Delivers to customers and final demand. */
function shareOut(frame: Frame, state: State, { rationing }: DailyParameters): void {
  const { net, final, scratch } = frame;
  const { orders, delivered, finalDelivered, production, demand, arriving, unmetOrders } = state;
  arriving.fill(0);
  for (let k = 0; k < final.length; k++) {
    const from = net.outStart[k]!;
    const to = net.outStart[k + 1]!;
    let missing = 0;
    if (production[k]! >= demand[k]!) {
      for (let at = from; at < to; at++) {
        delivered[at] = orders[at]!;
        arriving[net.outSlot[at]!]! += orders[at]!;
      }
      finalDelivered[k] = final[k]!;
    } else {
      scratch.set(orders.subarray(from, to));
      const ration: Ration = rationOf(rationing, scratch.subarray(0, to - from + 1), final[k]!, production[k]!);
      for (let at = from; at < to; at++) {
        const got = served(ration, orders[at]!);
        delivered[at] = got;
        arriving[net.outSlot[at]!]! += got;
        missing += orders[at]! - got;
      }
      finalDelivered[k] = ration.final;
    }
    unmetOrders[k] = missing;
  }
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
  events: readonly FirmShock[],
  { days, inventory, restoration, daysPerYear }: DailyParameters,
): void {
  if (!(Number.isInteger(days) && days >= 1))
    throw new RangeError(`days must be a whole number of at least 1, found ${days}.`);
  if (!(inventory >= 1)) throw new RangeError(`inventory must be at least 1 day, found ${inventory}.`);
  if (!(restoration >= 1 && daysPerYear > 0))
    throw new RangeError('restoration must be at least 1 day, daysPerYear positive.');
  for (const { share, firms: hit } of events) {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`share must lie between 0 and 1, found ${share}.`);
    for (let k = 0; k < hit.length; k++) {
      if (!(hit[k]! >= 0 && hit[k]! < firms)) throw new RangeError(`There is no firm ${hit[k]}; there are ${firms}.`);
    }
  }
}
