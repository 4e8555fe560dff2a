/** Firms and who supplies whom, the links by supplier in compressed sparse rows. */
export interface Network {
  /** Names of firms, or undefined where their number is their name. */
  readonly names: readonly string[] | undefined;
  readonly firms: number;
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  /** By firm: index into regions, and into industries. */
  readonly regionOf: Uint32Array;
  readonly industryOf: Uint32Array;
  /** By firm: size as given, in the network's unit (output a year, or what the data have); NaN where unknown. */
  readonly size: Float64Array;
  /** Links of firm i: places `start[i]` to `start[i + 1]` of `customer` (ascending) and `value` (a year). */
  readonly start: Uint32Array;
  readonly customer: Uint32Array;
  readonly value: Float64Array;
  readonly unit: string;
  /** True when a generator made it: no figure from it is about real firms. */
  readonly synthetic: boolean;
}

export interface FirmList {
  readonly names?: readonly string[];
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly regionOf: Uint32Array;
  readonly industryOf: Uint32Array;
  readonly size: Float64Array;
}

export interface LinkList {
  readonly supplier: Uint32Array;
  readonly customer: Uint32Array;
  readonly value: Float64Array;
}

/** More would not fit 32-bit memory together with the state of a cascade. */
const MOST_FIRMS = 20_000_000;
const MOST_LINKS = 80_000_000;

/**
 * Builds a network. Links between the same two firms add up; a link of zero is left out. Values must be finite and not
 * negative, firms must exist, and there are bounds on both.
 */
export function networkOf(
  firms: FirmList,
  links: LinkList,
  about: { readonly unit: string; readonly synthetic: boolean },
): Network {
  const n = firms.regionOf.length;
  checkFirms(firms, n);
  checkLinks(links, n);
  const rows = sortedLinks(links, n);
  const { start, customer, value } = merged(rows, n);
  return {
    names: firms.names,
    firms: n,
    regions: firms.regions,
    industries: firms.industries,
    regionOf: firms.regionOf,
    industryOf: firms.industryOf,
    size: firms.size,
    start,
    customer,
    value,
    ...about,
  };
}

/** The number of a firm by its name, or by its number where firms have no names. */
export function firmNumber(network: Network): (name: string) => number | undefined {
  const { names, firms } = network;
  if (names === undefined) {
    return (name) => (/^\d+$/.test(name) && Number(name) < firms ? Number(name) : undefined);
  }
  const numbers = new Map(names.map((name, k) => [name, k]));
  return (name) => numbers.get(name);
}

function checkFirms({ names, regions, industries, regionOf, industryOf, size }: FirmList, n: number): void {
  if (n > MOST_FIRMS) throw new RangeError(`A network holds at most ${MOST_FIRMS} firms, found ${n}.`);
  if (industryOf.length !== n || size.length !== n || (names !== undefined && names.length !== n)) {
    throw new RangeError('Names, regions, industries and sizes of firms differ in length.');
  }
  for (let k = 0; k < n; k++) {
    if (regionOf[k]! >= regions.length) throw new RangeError(`Firm ${k} has the unknown region ${regionOf[k]}.`);
    if (industryOf[k]! >= industries.length)
      throw new RangeError(`Firm ${k} has the unknown industry ${industryOf[k]}.`);
    if (size[k]! < 0 || size[k] === Infinity)
      throw new RangeError(`Firm ${k} has the size ${size[k]}; sizes are 0 or more.`);
  }
}

function checkLinks({ supplier, customer, value }: LinkList, n: number): void {
  if (supplier.length > MOST_LINKS) {
    throw new RangeError(`A network holds at most ${MOST_LINKS} links, found ${supplier.length}.`);
  }
  if (customer.length !== supplier.length || value.length !== supplier.length) {
    throw new RangeError('Suppliers, customers and values of links differ in length.');
  }
  for (let k = 0; k < supplier.length; k++) {
    if (supplier[k]! >= n || customer[k]! >= n) {
      throw new RangeError(`Link ${k} joins firm ${supplier[k]} to ${customer[k]}; there are ${n} firms, from 0.`);
    }
    if (!(value[k]! >= 0 && value[k]! < Infinity)) {
      throw new RangeError(`Link ${k} has the value ${value[k]}; values are finite and 0 or more.`);
    }
  }
}

/** Links sorted by supplier, then customer: two stable counting sorts. */
function sortedLinks(links: LinkList, n: number): { start: Uint32Array; customer: Uint32Array; value: Float64Array } {
  const byCustomer = countingSort(links.customer, n).order;
  const { order, start } = countingSort(links.supplier, n, byCustomer);
  const customer = new Uint32Array(order.length);
  const value = new Float64Array(order.length);
  for (let at = 0; at < order.length; at++) {
    customer[at] = links.customer[order[at]!]!;
    value[at] = links.value[order[at]!]!;
  }
  return { start, customer, value };
}

/** Places of the keys in ascending order, ties in the order given; and where each key's places begin. */
export function countingSort(
  keys: Uint32Array,
  n: number,
  given?: Uint32Array,
): { order: Uint32Array; start: Uint32Array } {
  const start = new Uint32Array(n + 1);
  for (let k = 0; k < keys.length; k++) start[keys[k]! + 1]!++;
  for (let k = 0; k < n; k++) start[k + 1]! += start[k]!;
  const next = start.slice(0, n);
  const order = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const k = given === undefined ? at : given[at]!;
    order[next[keys[k]!]!++] = k;
  }
  return { order, start };
}

function merged(
  rows: { start: Uint32Array; customer: Uint32Array; value: Float64Array },
  n: number,
): { start: Uint32Array; customer: Uint32Array; value: Float64Array } {
  const start = new Uint32Array(n + 1);
  const { customer, value } = rows;
  let end = 0;
  for (let i = 0; i < n; i++) {
    const from = end;
    for (let at = rows.start[i]!; at < rows.start[i + 1]!; at++) {
      if (value[at] === 0) continue;
      if (end > from && customer[end - 1] === customer[at]) value[end - 1]! += value[at]!;
      else {
        customer[end] = customer[at]!;
        value[end++] = value[at]!;
      }
    }
    start[i + 1] = end;
  }
  return { start, customer: customer.slice(0, end), value: value.slice(0, end) };
}
