import { factorise } from '../kernels/index.ts';
import type { LeontiefSystem } from './leontief.ts';
import { ghoshRowSums } from './linkages.ts';

/**
 * What disappears with a node in a hypothetical extraction.
 * - `total`: its row, its column and its final demand: nothing of it is left.
 * - `backward`: its column of A: it buys nothing from any node, but is still bought from.
 * - `forward`: its row of B (Ghosh): it delivers nothing to any node, but still buys.
 * - `backward-total`: row and column of A but for its own use: it stands alone and serves its own final demand.
 * - `forward-total`: row and column of B but for its own use: it stands alone with its own primary inputs.
 */
export type ExtractionVariant = 'total' | 'backward' | 'forward' | 'backward-total' | 'forward-total';

export const extractionVariants: readonly ExtractionVariant[] = [
  'total',
  'backward',
  'forward',
  'backward-total',
  'forward-total',
];

/**
 * Output lost over all nodes when each node in turn is extracted, all of them in closed form from one inverse
 * (Dietzenbacher, van der Linden & Steenge 1993). With `c` the column sums of L, `g` the row sums of Ghosh's inverse and
 * `q_k = x_k / L_kk`:
 * `total c q`, `backward (c − 1) q`, `forward (g − 1) q`, `backward-total c q − y_k / (1 − a_kk)`,
 * `forward-total g q − v_k / (1 − a_kk)`, where y and v are what A leaves of output as final demand and primary input.
 * The loss of `total` contains the node's own output.
 */
export function extractEach(
  system: LeontiefSystem,
  output: Float64Array,
  variant: ExtractionVariant = 'total',
): Float64Array {
  const n = system.order;
  const inverse = system.inverse();
  const sums = variant.startsWith('forward') ? ghoshRowSums(system, output) : columnSums(inverse, n);
  const own = variant === 'backward' || variant === 'forward' ? 1 : 0;
  const kept = keptAlone(system, output, variant);
  return sums.map((sum, k) => ((sum - own) * output[k]!) / inverse[k * (n + 1)]! - kept[k]!);
}

/** Output that a node keeps standing alone, in the two variants that leave it alone. */
function keptAlone(system: LeontiefSystem, output: Float64Array, variant: ExtractionVariant): Float64Array {
  const { order: n, coefficients } = system;
  const kept = new Float64Array(n);
  if (variant !== 'backward-total' && variant !== 'forward-total') return kept;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const flow = coefficients.values[i * n + j]! * output[j]!;
      kept[variant === 'backward-total' ? i : j]! += flow;
    }
  }
  return kept.map((used, k) => (output[k]! - used) / (1 - coefficients.values[k * (n + 1)]!));
}

function columnSums(values: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < n; j++, at++) sums[j]! += values[at]!;
  return sums;
}

/** How a set of nodes is extracted together: as in {@link ExtractionVariant}. */
export type SetVariant = 'total' | 'backward';

/**
 * Output lost by each node, n, when a set K (a region, an industry everywhere) is extracted together:
 * `total L_{·K} L_KK⁻¹ x_K`, `backward (L − I)_{·K} L_KK⁻¹ x_K`. One solve per node of K, no inverse.
 * @throws RangeError for a node twice or outside.
 */
export function extractSet(
  system: LeontiefSystem,
  output: Float64Array,
  nodes: readonly number[],
  variant: SetVariant = 'total',
): Float64Array {
  const n = system.order;
  const k = nodes.length;
  if (new Set(nodes).size < k || nodes.some((node) => !(node >= 0 && node < n))) {
    throw new RangeError(`Nodes to extract must be different and below ${n}.`);
  }
  const right = new Float64Array(n * k);
  nodes.forEach((node, column) => {
    right[node * k + column] = 1;
  });
  const columns = system.solve(right, k);
  const weights = factorise(rowsOf(columns, nodes, k), k).solve(Float64Array.from(nodes, (node) => output[node]!));
  if (variant === 'backward')
    nodes.forEach((node, column) => {
      columns[node * k + column]! -= 1;
    });
  return timesVector(columns, weights, n);
}

/**
 * Output lost by each node, n, when nodes of `from` no longer deliver to nodes of `to` as intermediate inputs (a link
 * between regions, one input of one industry): with `D` the removed part of A, `W = (I − A)⁻¹ D`,
 * `W (I + W_to)⁻¹ x_to`.
 */
export function extractLink(
  system: LeontiefSystem,
  output: Float64Array,
  from: readonly number[],
  to: readonly number[],
): Float64Array {
  const { order: n, coefficients } = system;
  const k = to.length;
  const removed = new Float64Array(n * k);
  for (const i of from)
    to.forEach((j, column) => {
      removed[i * k + column] = coefficients.values[i * n + j]!;
    });
  const response = system.solve(removed, k);
  const block = rowsOf(response, to, k);
  for (let d = 0; d < k; d++) block[d * (k + 1)]! += 1;
  const weights = factorise(block, k).solve(Float64Array.from(to, (node) => output[node]!));
  return timesVector(response, weights, n);
}

/**
 * Output lost over all nodes when the link from each group to each other one is cut, `groups × groups`, 0 on the
 * diagonal: as {@link extractLink}, but all pairs from one inverse, `(c_from A) (I + L_to,from A)⁻¹ x_to` with c the column
 * sums of L and A the block of the link.
 * @param codes the group of each node.
 * @param delivers which nodes' deliveries are cut; all where it is not given.
 */
export function extractEveryLink(
  system: LeontiefSystem,
  output: Float64Array,
  groups: number,
  codes: Uint32Array,
  delivers: (node: number) => boolean = () => true,
): Float64Array {
  const inverse = system.inverse();
  const sums = columnSums(inverse, system.order);
  const members = Array.from({ length: groups }, (_, group) =>
    Array.from(codes.keys()).filter((i) => codes[i] === group),
  );
  const losses = new Float64Array(groups * groups);
  members.forEach((all, from) => {
    const makers = all.filter(delivers);
    members.forEach((users, to) => {
      if (from !== to) losses[from * groups + to] = linkLoss(system, inverse, sums, output, makers, users);
    });
  });
  return losses;
}

function linkLoss(
  { order: n, coefficients }: LeontiefSystem,
  inverse: Float64Array,
  sums: Float64Array,
  output: Float64Array,
  makers: readonly number[],
  users: readonly number[],
): number {
  const k = users.length;
  const weights = new Float64Array(k);
  const block = new Float64Array(k * k);
  for (let d = 0; d < k; d++) block[d * (k + 1)] = 1;
  for (const i of makers) {
    for (let c = 0; c < k; c++) {
      const input = coefficients.values[i * n + users[c]!]!;
      if (input === 0) continue;
      weights[c]! += sums[i]! * input;
      for (let r = 0; r < k; r++) block[r * k + c]! += inverse[users[r]! * n + i]! * input;
    }
  }
  const share = factorise(block, k).solve(Float64Array.from(users, (node) => output[node]!));
  return share.reduce((loss, value, c) => loss + value * weights[c]!, 0);
}

function rowsOf(values: Float64Array, rows: readonly number[], width: number): Float64Array {
  const out = new Float64Array(rows.length * width);
  rows.forEach((row, place) => {
    out.set(values.subarray(row * width, (row + 1) * width), place * width);
  });
  return out;
}

function timesVector(values: Float64Array, vector: Float64Array, rows: number): Float64Array {
  const width = vector.length;
  return Float64Array.from({ length: rows }, (_, i) => {
    let sum = 0;
    for (let c = 0; c < width; c++) sum += values[i * width + c]! * vector[c]!;
    return sum;
  });
}
