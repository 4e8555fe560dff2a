import type { Adjustment, RegionalTrade } from './trade.ts';

/** Trade whose margins fit together, and what was changed for it. */
export interface Reconciled {
  readonly trade: RegionalTrade;
  readonly adjustments: readonly Adjustment[];
}

type Note = (reason: Adjustment['reason'], at: number, amount: number) => void;

/** Differences this small against output are rounding: they are mended, not listed. */
const rounding = 1e-9;

/**
 * Brings the regions' trade to margins that one trade matrix per product can have: no entry below zero, no more inflow
 * than use, outflows of all regions equal to their inflows, and no region that would have to trade with itself. Output
 * and use are never touched.
 * @param unparted for each region, whether its outflows and inflows contain foreign trade
 */
export function reconcile(published: RegionalTrade, unparted: readonly boolean[]): Reconciled {
  const trade = copy(published);
  const adjustments: Adjustment[] = [];
  const note: Note = (reason, at, amount) => {
    if (Math.abs(amount) <= rounding * Math.max(1, Math.abs(trade.output[at]!))) return;
    adjustments.push({ reason, region: Math.floor(at / trade.products), product: at % trade.products, amount });
  };
  for (let at = 0; at < trade.output.length; at++) {
    turnNegatives(trade, at, note);
    balanceRow(trade, at, note);
    takeOutTransit(trade, at, note);
  }
  for (let i = 0; i < trade.products; i++) {
    matchFlows(trade, i, unparted, note);
    avoidOwnTrade(trade, i, note);
  }
  return { trade, adjustments };
}

function copy(trade: RegionalTrade): RegionalTrade {
  const { output, use, negativeUse, exports, imports, outflows, inflows, error } = trade;
  return {
    ...trade,
    output: output.slice(),
    use: use.slice(),
    negativeUse: negativeUse.slice(),
    exports: exports.slice(),
    imports: imports.slice(),
    outflows: outflows.slice(),
    inflows: inflows.slice(),
    error: error.slice(),
  };
}

/** A negative export is an import. */
function turnNegatives(trade: RegionalTrade, at: number, note: Note): void {
  const pairs = [
    [trade.exports, trade.imports],
    [trade.imports, trade.exports],
    [trade.outflows, trade.inflows],
    [trade.inflows, trade.outflows],
  ] as const;
  for (const [side, other] of pairs) {
    const value = side[at]!;
    if (value >= 0) continue;
    other[at]! -= value;
    side[at] = 0;
    note('negative-trade', at, value);
  }
}

/** The error column takes what the published row leaves open. */
function balanceRow(trade: RegionalTrade, at: number, note: Note): void {
  const { output, use, negativeUse, exports, imports, outflows, inflows, error } = trade;
  const right = use[at]! + negativeUse[at]! + exports[at]! + outflows[at]! - imports[at]! - inflows[at]! + error[at]!;
  const gap = output[at]! - right;
  error[at]! += gap;
  note('balance', at, gap);
}

/** Imports and inflows beyond use pass through to exports and outflows; what then is left over is an error of inflow. */
function takeOutTransit(trade: RegionalTrade, at: number, note: Note): void {
  const { use, exports, imports, outflows, inflows, error } = trade;
  let excess = imports[at]! + inflows[at]! - use[at]!;
  if (excess <= 0) return;
  for (const [into, outOf] of [
    [inflows, outflows],
    [imports, exports],
    [imports, outflows],
    [inflows, exports],
  ] as const) {
    const amount = Math.min(excess, into[at]!, outOf[at]!);
    if (amount <= 0) continue;
    into[at]! -= amount;
    outOf[at]! -= amount;
    excess -= amount;
    note('transit', at, amount);
  }
  if (excess <= 0) return;
  for (const into of [inflows, imports]) {
    const amount = Math.min(excess, into[at]!);
    into[at]! -= amount;
    error[at]! -= amount;
    excess -= amount;
    note('unmatched-inflow', at, amount);
  }
}

/** Makes all regions' outflows of a product equal to their inflows, by taking from the side that is larger. */
function matchFlows(trade: RegionalTrade, i: number, unparted: readonly boolean[], note: Note): void {
  const at = (r: number) => r * trade.products + i;
  const regions = Array.from({ length: trade.regions }, (_, r) => r);
  const total = (values: Float64Array) => regions.reduce((sum, r) => sum + values[at(r)]!, 0);
  const gap = total(trade.outflows) - total(trade.inflows);
  const isOut = gap > 0;
  const side = isOut ? trade.outflows : trade.inflows;
  const foreign = isOut ? trade.exports : trade.imports;
  let left = Math.abs(gap);
  left -= take(regions.filter((r) => unparted[r]).map(at), side, left, (where, amount) => {
    foreign[where]! += amount;
    note('foreign-trade', where, amount);
  });
  take(regions.map(at), side, left, (where, amount) => {
    trade.error[where]! += isOut ? amount : -amount;
    note(isOut ? 'unmatched-outflow' : 'unmatched-inflow', where, amount);
  });
}

/** Takes an amount from entries in proportion to them, as far as it goes. @returns what was taken */
function take(
  places: readonly number[],
  values: Float64Array,
  amount: number,
  taken: (place: number, amount: number) => void,
): number {
  const total = places.reduce((sum, place) => sum + values[place]!, 0);
  if (total <= 0 || amount <= 0) return 0;
  const share = Math.min(1, amount / total);
  for (const place of places) {
    const part = values[place]! * share;
    if (part === 0) continue;
    values[place] = share === 1 ? 0 : values[place]! - part;
    taken(place, part);
  }
  return share * total;
}

/**
 * Off-diagonal flows with margins O and I exist where no region has `O_r + I_r > ΣO`: such a region would have to trade
 * with itself, which is its own supply.
 */
function avoidOwnTrade(trade: RegionalTrade, i: number, note: Note): void {
  const { regions, products, outflows, inflows } = trade;
  let total = 0;
  for (let r = 0; r < regions; r++) total += outflows[r * products + i]!;
  for (let r = 0; r < regions; r++) {
    const at = r * products + i;
    const excess = Math.min(outflows[at]! + inflows[at]! - total, outflows[at]!, inflows[at]!);
    if (excess <= 0) continue;
    outflows[at]! -= excess;
    inflows[at]! -= excess;
    note('transit', at, excess);
    return;
  }
}
