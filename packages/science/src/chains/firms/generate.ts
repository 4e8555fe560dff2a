import { type Random, seededRandom } from '../../random/index.ts';
import type { InputOutputTable } from '../table.ts';
import { type Network, networkOf } from './network.ts';

export interface GeneratorParameters {
  readonly firms: number;
  /** Links per firm on average. */
  readonly meanDegree: number;
  /** Exponent of the firm size distribution (Pareto tail `P(S > s) ~ s^−α`); near 1 in real economies (Axtell 2001). */
  readonly sizeExponent: number;
  readonly seed: number;
  /** Where regions lie (any unit): flows between regions fall with distance. Without it only the table's flows count. */
  readonly distance?: (from: string, to: string) => number;
  /** Distance decay: the weight of a pair of regions is `(1 + distance)^−decay`. */
  readonly decay: number;
}

export const defaultGenerator: GeneratorParameters = {
  firms: 10_000,
  meanDegree: 5,
  sizeExponent: 1.06,
  seed: 1,
  decay: 1,
};

/**
 * Makes a network that looks like one from a table: firms by node in proportion to output (at least one where there is any),
 * sizes with a Pareto tail that sum to the node's output, links drawn for buyers in proportion to size and for each from the
 * node's suppliers by the table's flows times distance decay, then a firm there by size, and values that sum to the table's
 * flow between the two nodes where there is a link at all. Marked synthetic: no firm in it exists.
 */
export function generateNetwork(table: InputOutputTable, parameters: GeneratorParameters): Network {
  check(table, parameters);
  const random = seededRandom(parameters.seed);
  const regions = [...new Set(table.nodes.map((node) => node.region))];
  const industries = [...new Set(table.nodes.map((node) => node.sector))];
  const start = firmsByNode(table, parameters.firms);
  const n = start.at(-1);
  const nodeOf = new Uint32Array(n);
  for (let node = 0; node < table.nodes.length; node++) nodeOf.fill(node, start[node], start[node + 1]);
  const size = sizesOf(table, start, parameters.sizeExponent, random);
  const cumulative = runningSums(size, start);
  const links = drawLinks(table, start, nodeOf, cumulative, size, parameters, random);
  const regionIndex = new Map(regions.map((region, r) => [region, r]));
  const industryIndex = new Map(industries.map((industry, s) => [industry, s]));
  return networkOf(
    {
      regions,
      industries,
      regionOf: nodeOf.map((node) => regionIndex.get(table.nodes[node]!.region)!),
      industryOf: nodeOf.map((node) => industryIndex.get(table.nodes[node]!.sector)!),
      size,
    },
    links,
    { unit: table.unit, synthetic: true },
  );
}

/** Where each node's firms begin: shares by output, rounded by largest remainders, one at least where there is output. */
function firmsByNode(table: InputOutputTable, firms: number): Uint32Array {
  const total = table.output.reduce((sum, value) => sum + Math.max(0, value), 0);
  const exact = Array.from(table.output, (value) => (Math.max(0, value) / total) * firms);
  const counts = exact.map((value, i) => (table.output[i]! > 0 ? Math.max(1, Math.floor(value)) : 0));
  let left = firms - counts.reduce((a, b) => a + b, 0);
  const ranked = Array.from(exact.keys()).sort((a, b) => (exact[b]! % 1) - (exact[a]! % 1) || a - b);
  for (const i of ranked) {
    if (left <= 0) break;
    if (table.output[i]! > 0) {
      counts[i]!++;
      left--;
    }
  }
  const start = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) start[i + 1] = start[i]! + counts[i]!;
  return start;
}

function sizesOf(table: InputOutputTable, start: Uint32Array, exponent: number, random: Random): Float64Array {
  const size = Float64Array.from({ length: start.at(-1) }, () => (1 - random()) ** (-1 / exponent));
  for (let node = 0; node < table.nodes.length; node++) {
    let sum = 0;
    for (let k = start[node]!; k < start[node + 1]!; k++) sum += size[k]!;
    for (let k = start[node]!; k < start[node + 1]!; k++) size[k]! *= table.output[node]! / sum;
  }
  return size;
}

/** Running sums of sizes within each node. */
function runningSums(size: Float64Array, start: Uint32Array): Float64Array {
  const sums = size.slice();
  for (let node = 0; node < start.length - 1; node++) {
    for (let k = start[node]! + 1; k < start[node + 1]!; k++) sums[k]! += sums[k - 1]!;
  }
  return sums;
}

/** The first place in `from … to` whose running sum exceeds the target. */
function firstAbove(sums: Float64Array, from: number, to: number, target: number): number {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

function drawLinks(
  table: InputOutputTable,
  start: Uint32Array,
  nodeOf: Uint32Array,
  cumulative: Float64Array,
  size: Float64Array,
  { meanDegree, distance, decay }: GeneratorParameters,
  random: Random,
) {
  const nodes = table.nodes.length;
  const inputs = inputSums(table, distance, decay);
  const links = Math.round(nodeOf.length * meanDegree);
  const supplier = new Uint32Array(links);
  const customer = new Uint32Array(links);
  const value = new Float64Array(links);
  // Buyers by the square root of size: large firms have more suppliers, less than in proportion.
  const pull = Float64Array.from(size, Math.sqrt);
  for (let k = 1; k < pull.length; k++) pull[k]! += pull[k - 1]!;
  const flow = new Float64Array(nodes * nodes);
  let made = 0;
  for (let tries = 0; made < links && tries < 4 * links; tries++) {
    const buyer = firstAbove(pull, 0, pull.length, random() * pull.at(-1));
    const j = nodeOf[buyer]!;
    const total = inputs[(j + 1) * nodes - 1]!;
    if (!(total > 0)) continue;
    const i = firstAbove(inputs, j * nodes, (j + 1) * nodes, random() * total) - j * nodes;
    if (start[i] === start[i + 1]) continue;
    const seller = firstAbove(cumulative, start[i]!, start[i + 1]!, random() * cumulative[start[i + 1]! - 1]!);
    if (seller === buyer) continue;
    supplier[made] = seller;
    customer[made] = buyer;
    value[made] = Math.sqrt(size[seller]! * size[buyer]!);
    flow[i * nodes + j]! += value[made]!;
    made++;
  }
  for (let at = 0; at < made; at++) {
    const cell = nodeOf[supplier[at]!]! * nodes + nodeOf[customer[at]!]!;
    value[at]! *= table.intermediate[cell]! / flow[cell]!;
  }
  return { supplier: supplier.slice(0, made), customer: customer.slice(0, made), value: value.slice(0, made) };
}

/** For each buying node, running sums of its suppliers' weights: node × node, row by buyer. */
function inputSums(table: InputOutputTable, distance: GeneratorParameters['distance'], decay: number): Float64Array {
  const n = table.nodes.length;
  const sums = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const far = distance?.(table.nodes[i]!.region, table.nodes[j]!.region) ?? 0;
      sum += Math.max(0, table.intermediate[i * n + j]!) * (1 + far) ** -decay;
      sums[j * n + i] = sum;
    }
  }
  return sums;
}

function check(table: InputOutputTable, { firms, meanDegree, sizeExponent, decay }: GeneratorParameters): void {
  if (!table.output.some((value) => value > 0)) throw new RangeError('The table has no output to make firms from.');
  const most = 5_000_000;
  if (!(Number.isInteger(firms) && firms >= table.nodes.length && firms <= most)) {
    throw new RangeError(
      `firms must be a whole number from ${table.nodes.length} (the table's nodes) to ${most}, found ${firms}.`,
    );
  }
  if (!(meanDegree > 0 && meanDegree <= 50))
    throw new RangeError(`meanDegree must be above 0 and at most 50, found ${meanDegree}.`);
  if (!(sizeExponent > 0.5 && sizeExponent <= 5))
    throw new RangeError(`sizeExponent must lie between 0.5 and 5, found ${sizeExponent}.`);
  if (!(decay >= 0)) throw new RangeError(`decay must be 0 or more, found ${decay}.`);
}
