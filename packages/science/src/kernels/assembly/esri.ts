// Addresses in the header that `esri-cascade.ts` lays out, in its order.
const OUT_START = 0, OUT_BUYER = 1, OUT_SLOT = 2, OUT_VALUE = 3, IN_START = 4, IN_SUPPLIER = 5, IN_VALUE = 6;
const FIRM_SLOT = 7, SLOT_START = 8, SLOT_INVERSE = 9, OUT_INVERSE = 10, SECTOR_OF = 11, OUTPUT = 12, SECTOR_OUTPUT = 13;
const SLOT_SUM = 14, UP_SUM = 15, DOWN = 16, SENT = 17, UP = 18, UP_SENT = 19, FLOOR = 20, FLAGS = 21;
const TOUCHED_DOWN = 22, TOUCHED_UP = 23, AFFECTED_DOWN = 24, AFFECTED_UP = 25, SENDERS = 26, LOSSES = 27, CURRENT = 28;
const COUNTS = 29, RESULT = 30, WEIGHT = 31;

const IS_TOUCHED_DOWN: u8 = 1, IS_TOUCHED_UP: u8 = 2, IS_AFFECTED_DOWN: u8 = 4, IS_AFFECTED_UP: u8 = 8;

// @ts-ignore: decorator
@inline
function part(header: usize, index: usize): usize { return <usize>load<u32>(header + (index << 2)); }

// @ts-ignore: decorator
@inline
function whole(base: usize, k: u32): u32 { return load<u32>(base + (<usize>k << 2)); }

// @ts-ignore: decorator
@inline
function real(base: usize, k: u32): f64 { return load<f64>(base + (<usize>k << 3)); }

// @ts-ignore: decorator
@inline
function put(base: usize, k: u32, value: f64): void { store<f64>(base + (<usize>k << 3), value); }

// @ts-ignore: decorator
@inline
function add(base: usize, k: u32, value: f64): void { put(base, k, real(base, k) + value); }

/**
 * Appends firm k to a list unless its flag stands; the list's length stands in the header's counts.
 */
// @ts-ignore: decorator
@inline
function list(flags: usize, flag: u8, items: usize, count: usize, k: u32): void {
  const seen = load<u8>(flags + k);
  if (seen & flag) return;
  store<u8>(flags + k, seen | flag);
  const length = load<u32>(count);
  store<u32>(items + (<usize>length << 2), k);
  store<u32>(count, length + 1);
}

/**
 * Runs a cascade from the floors that stand in FLOOR for the firms listed as touched, until no loss changes by more than
 * the tolerance. A loss that changed by less than `cut` since it was last passed on waits. Returns the iterations.
 * @param denseAt passes over all links once more than so many links would be followed one by one
 */
export function esriCascade(
  header: usize, firms: u32, sectors: u32, tolerance: f64, cut: f64, most: u32, substitute: bool, denseAt: u32,
): u32 {
  const counts = part(header, COUNTS);
  memory.copy(part(header, CURRENT), part(header, SECTOR_OUTPUT), <usize>sectors << 3);
  begin(header, load<u32>(counts));
  let iterations: u32 = 0;
  while (iterations < most) {
    sendDown(header, firms, cut, substitute, denseAt);
    sendUp(header, firms, cut, denseAt);
    const change = max(takeDown(header), takeUp(header));
    iterations++;
    if (change <= tolerance) break;
  }
  return iterations;
}

function begin(header: usize, count: u32): void {
  const touched = part(header, TOUCHED_DOWN), floor = part(header, FLOOR);
  for (let at: u32 = 0; at < count; at++) {
    const k = whole(touched, at);
    put(part(header, DOWN), k, real(floor, k));
    put(part(header, UP), k, real(floor, k));
    add(part(header, CURRENT), whole(part(header, SECTOR_OF), k), -real(part(header, OUTPUT), k) * real(floor, k));
  }
}

// What a supplier's loss means to its customers: the part that others of its sector, at what they make now, cannot stand in for.
// @ts-ignore: decorator
@inline
function passed(down: usize, current: usize, sectorOf: usize, output: usize, k: u32, substitute: bool): f64 {
  const loss = real(down, k);
  if (!substitute || loss == 0) return loss;
  const now = real(current, whole(sectorOf, k));
  const own = real(output, k);
  return now > own ? loss * (own / now) : loss;
}

function sendDown(header: usize, firms: u32, cut: f64, substitute: bool, denseAt: u32): void {
  const touched = part(header, TOUCHED_DOWN), start = part(header, OUT_START), sent = part(header, SENT);
  const down = part(header, DOWN), current = part(header, CURRENT), sectorOf = part(header, SECTOR_OF);
  const output = part(header, OUTPUT);
  const senders = part(header, SENDERS), losses = part(header, LOSSES);
  const count = load<u32>(part(header, COUNTS));
  let links: u32 = 0, sending: u32 = 0;
  for (let at: u32 = 0; at < count; at++) {
    const k = whole(touched, at);
    const loss = passed(down, current, sectorOf, output, k, substitute);
    if (!(Math.abs(loss - real(sent, k)) > cut)) continue;
    links += whole(start, k + 1) - whole(start, k);
    if (links > denseAt) return sweepDown(header, firms, count, substitute);
    store<u32>(senders + (<usize>sending << 2), k);
    put(losses, sending, loss);
    sending++;
  }
  const flags = part(header, FLAGS), affected = part(header, AFFECTED_DOWN), counter = part(header, COUNTS) + 8;
  const buyers = part(header, OUT_BUYER), slots = part(header, OUT_SLOT), values = part(header, OUT_VALUE);
  const sums = part(header, SLOT_SUM);
  for (let at: u32 = 0; at < sending; at++) {
    const k = whole(senders, at), loss = real(losses, at);
    const change = loss - real(sent, k);
    put(sent, k, loss);
    const end = whole(start, k + 1);
    for (let link = whole(start, k); link < end; link++) {
      add(sums, whole(slots, link), real(values, link) * change);
      list(flags, IS_AFFECTED_DOWN, affected, counter, whole(buyers, link));
    }
  }
}

function sweepDown(header: usize, firms: u32, count: u32, substitute: bool): void {
  const touched = part(header, TOUCHED_DOWN), sent = part(header, SENT);
  const down = part(header, DOWN), current = part(header, CURRENT), sectorOf = part(header, SECTOR_OF);
  const output = part(header, OUTPUT);
  for (let at: u32 = 0; at < count; at++) {
    const k = whole(touched, at);
    put(sent, k, passed(down, current, sectorOf, output, k, substitute));
  }
  const slotStart = part(header, SLOT_START), sums = part(header, SLOT_SUM), firmSlot = part(header, FIRM_SLOT);
  const suppliers = part(header, IN_SUPPLIER), values = part(header, IN_VALUE);
  const slots = whole(firmSlot, firms);
  let link: u32 = 0;
  for (let slot: u32 = 0; slot < slots; slot++) {
    const end = whole(slotStart, slot + 1);
    let sum: f64 = 0;
    for (; link < end; link++) sum += real(values, link) * real(sent, whole(suppliers, link));
    put(sums, slot, sum);
  }
  const flags = part(header, FLAGS), affected = part(header, AFFECTED_DOWN), counter = part(header, COUNTS) + 8;
  for (let k: u32 = 0; k < firms; k++) list(flags, IS_AFFECTED_DOWN, affected, counter, k);
}

function sendUp(header: usize, firms: u32, cut: f64, denseAt: u32): void {
  const touched = part(header, TOUCHED_UP), start = part(header, IN_START), sent = part(header, UP_SENT);
  const up = part(header, UP), count = load<u32>(part(header, COUNTS) + 4);
  const senders = part(header, SENDERS);
  let links: u32 = 0, sending: u32 = 0;
  for (let at: u32 = 0; at < count; at++) {
    const k = whole(touched, at);
    if (!(Math.abs(real(up, k) - real(sent, k)) > cut)) continue;
    links += whole(start, k + 1) - whole(start, k);
    if (links > denseAt) return sweepUp(header, firms, count);
    store<u32>(senders + (<usize>sending << 2), k);
    sending++;
  }
  const flags = part(header, FLAGS), affected = part(header, AFFECTED_UP), counter = part(header, COUNTS) + 12;
  const suppliers = part(header, IN_SUPPLIER), values = part(header, IN_VALUE), sums = part(header, UP_SUM);
  for (let at: u32 = 0; at < sending; at++) {
    const k = whole(senders, at), loss = real(up, k);
    const change = loss - real(sent, k);
    put(sent, k, loss);
    const end = whole(start, k + 1);
    for (let link = whole(start, k); link < end; link++) {
      const supplier = whole(suppliers, link);
      add(sums, supplier, real(values, link) * change);
      list(flags, IS_AFFECTED_UP, affected, counter, supplier);
    }
  }
}

function sweepUp(header: usize, firms: u32, count: u32): void {
  const touched = part(header, TOUCHED_UP), sent = part(header, UP_SENT), up = part(header, UP);
  for (let at: u32 = 0; at < count; at++) {
    const k = whole(touched, at);
    put(sent, k, real(up, k));
  }
  const start = part(header, OUT_START), sums = part(header, UP_SUM);
  const buyers = part(header, OUT_BUYER), values = part(header, OUT_VALUE);
  let link: u32 = 0;
  for (let k: u32 = 0; k < firms; k++) {
    const end = whole(start, k + 1);
    let sum: f64 = 0;
    for (; link < end; link++) sum += real(values, link) * real(sent, whole(buyers, link));
    put(sums, k, sum);
  }
  const flags = part(header, FLAGS), affected = part(header, AFFECTED_UP), counter = part(header, COUNTS) + 12;
  for (let k: u32 = 0; k < firms; k++) list(flags, IS_AFFECTED_UP, affected, counter, k);
}

function takeDown(header: usize): f64 {
  const flags = part(header, FLAGS), affected = part(header, AFFECTED_DOWN), counts = part(header, COUNTS);
  const touched = part(header, TOUCHED_DOWN), down = part(header, DOWN), firmSlot = part(header, FIRM_SLOT);
  const sums = part(header, SLOT_SUM), inverse = part(header, SLOT_INVERSE), count = load<u32>(counts + 8);
  const current = part(header, CURRENT), sectorOf = part(header, SECTOR_OF), output = part(header, OUTPUT);
  const floor = part(header, FLOOR);
  let largest: f64 = 0;
  for (let at: u32 = 0; at < count; at++) {
    const k = whole(affected, at);
    store<u8>(flags + k, load<u8>(flags + k) & ~IS_AFFECTED_DOWN);
    let loss = real(floor, k);
    const end = whole(firmSlot, k + 1);
    for (let slot = whole(firmSlot, k); slot < end; slot++) loss = max(loss, real(sums, slot) * real(inverse, slot));
    list(flags, IS_TOUCHED_DOWN, touched, counts, k);
    loss = min(loss, 1);
    const change = loss - real(down, k);
    put(down, k, loss);
    add(current, whole(sectorOf, k), -real(output, k) * change);
    largest = max(largest, Math.abs(change));
  }
  store<u32>(counts + 8, 0);
  return largest;
}

function takeUp(header: usize): f64 {
  const flags = part(header, FLAGS), affected = part(header, AFFECTED_UP), counts = part(header, COUNTS);
  const touched = part(header, TOUCHED_UP), up = part(header, UP), count = load<u32>(counts + 12);
  const sums = part(header, UP_SUM), inverse = part(header, OUT_INVERSE), floor = part(header, FLOOR);
  let largest: f64 = 0;
  for (let at: u32 = 0; at < count; at++) {
    const k = whole(affected, at);
    store<u8>(flags + k, load<u8>(flags + k) & ~IS_AFFECTED_UP);
    list(flags, IS_TOUCHED_UP, touched, counts + 4, k);
    const loss = min(max(real(floor, k), real(sums, k) * real(inverse, k)), 1);
    largest = max(largest, Math.abs(loss - real(up, k)));
    put(up, k, loss);
  }
  store<u32>(counts + 12, 0);
  return largest;
}

/** Puts Σ w max(d, u), Σ w d and Σ w u into RESULT; returns the firms that lose at least `least`. */
export function esriSummary(header: usize, least: f64): u32 {
  const counts = part(header, COUNTS), weight = part(header, WEIGHT), result = part(header, RESULT);
  const touchedDown = part(header, TOUCHED_DOWN), touchedUp = part(header, TOUCHED_UP);
  const down = part(header, DOWN), up = part(header, UP);
  let both: f64 = 0, sumDown: f64 = 0, sumUp: f64 = 0;
  let touched: u32 = 0;
  for (let at: u32 = 0, count = load<u32>(counts); at < count; at++) {
    const k = whole(touchedDown, at);
    const first = real(down, k);
    // Without a loss from suppliers it is counted below, if at all.
    if (first == 0) continue;
    const loss = max(first, real(up, k));
    both += real(weight, k) * loss;
    sumDown += real(weight, k) * first;
    if (loss >= least) touched++;
  }
  for (let at: u32 = 0, count = load<u32>(counts + 4); at < count; at++) {
    const k = whole(touchedUp, at);
    const loss = real(up, k);
    sumUp += real(weight, k) * loss;
    if (real(down, k) != 0) continue;
    both += real(weight, k) * loss;
    if (loss >= least) touched++;
  }
  put(result, 0, both);
  put(result, 1, sumDown);
  put(result, 2, sumUp);
  return touched;
}

/** Puts the state of every touched firm back to nothing, so that the next cascade costs what it touches. */
export function esriClear(header: usize): void {
  const counts = part(header, COUNTS), flags = part(header, FLAGS);
  const touchedDown = part(header, TOUCHED_DOWN), touchedUp = part(header, TOUCHED_UP);
  const firmSlot = part(header, FIRM_SLOT), sums = part(header, SLOT_SUM);
  for (let at: u32 = 0, count = load<u32>(counts); at < count; at++) {
    const k = whole(touchedDown, at);
    put(part(header, DOWN), k, 0);
    put(part(header, SENT), k, 0);
    put(part(header, FLOOR), k, 0);
    store<u8>(flags + k, 0);
    const from = whole(firmSlot, k);
    for (let slot = from, end = whole(firmSlot, k + 1); slot < end; slot++) put(sums, slot, 0);
  }
  for (let at: u32 = 0, count = load<u32>(counts + 4); at < count; at++) {
    const k = whole(touchedUp, at);
    put(part(header, UP), k, 0);
    put(part(header, UP_SENT), k, 0);
    put(part(header, UP_SUM), k, 0);
    store<u8>(flags + k, 0);
  }
  memory.fill(counts, 0, 16);
}
