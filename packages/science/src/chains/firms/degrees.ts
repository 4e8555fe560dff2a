import type { Network } from './network.ts';

/** What a network's links look like. */
export interface DegreeReport {
  readonly firms: number;
  readonly links: number;
  readonly meanDegree: number;
  readonly mostCustomers: number;
  readonly mostSuppliers: number;
  /** Firms without any customer among firms, without any supplier, without both. */
  readonly withoutCustomers: number;
  readonly withoutSuppliers: number;
  readonly alone: number;
  /** Firms that supply themselves. */
  readonly selfSuppliers: number;
  /** Share of links, and of their value, between firms of one region. */
  readonly linksWithinRegions: number;
  readonly valueWithinRegions: number;
  /** Hill's estimate of the tail exponent over the largest tenth: of numbers of customers, and of sizes; NaN for too few. */
  readonly customersExponent: number;
  readonly sizeExponent: number;
  /** Share of total size in the largest hundredth of firms. */
  readonly topShare: number;
}

export function degreeReport({ firms, start, customer, value, regionOf, size }: Network): DegreeReport {
  const customers = new Float64Array(firms);
  const suppliers = new Float64Array(firms);
  const sums = { self: 0, within: 0, valueWithin: 0, value: 0 };
  for (let k = 0; k < firms; k++) {
    customers[k] = start[k + 1]! - start[k]!;
    for (let at = start[k]!; at < start[k + 1]!; at++) {
      const buyer = customer[at]!;
      suppliers[buyer]!++;
      sums.value += value[at]!;
      if (buyer === k) sums.self++;
      if (regionOf[buyer] === regionOf[k]) {
        sums.within++;
        sums.valueWithin += value[at]!;
      }
    }
  }
  const count = (test: (k: number) => boolean) => customers.reduce((sum, _, k) => sum + (test(k) ? 1 : 0), 0);
  const links = customer.length;
  return {
    firms,
    links,
    meanDegree: links / firms,
    mostCustomers: customers.reduce((a, b) => Math.max(a, b), 0),
    mostSuppliers: suppliers.reduce((a, b) => Math.max(a, b), 0),
    withoutCustomers: count((k) => customers[k] === 0),
    withoutSuppliers: count((k) => suppliers[k] === 0),
    alone: count((k) => customers[k] === 0 && suppliers[k] === 0),
    selfSuppliers: sums.self,
    linksWithinRegions: sums.within / links,
    valueWithinRegions: sums.valueWithin / sums.value,
    customersExponent: hill(customers),
    sizeExponent: hill(size),
    topShare: shareOfLargest(size),
  };
}

/** `1 / mean(ln(x / x_min))` over the largest tenth (Hill 1975). */
function hill(values: Float64Array): number {
  const known = values.filter((value) => value > 0).sort();
  const count = Math.floor(known.length / 10);
  if (count < 20) return Number.NaN;
  const least = known[known.length - count - 1]!;
  let sum = 0;
  for (let k = known.length - count; k < known.length; k++) sum += Math.log(known[k]! / least);
  return count / sum;
}

function shareOfLargest(size: Float64Array): number {
  const known = size.filter((value) => value > 0).sort();
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
  return sum(known.subarray(known.length - Math.ceil(known.length / 100))) / sum(known);
}
