import type { LeontiefSystem } from './leontief.ts';
import { multipliers } from './multipliers.ts';

/** A chain of deliveries, from the node where something arises to the node that serves final demand. */
export interface SupplyPath {
  /** Positions of nodes: the first makes or emits, each delivers to the next, the last delivers to final demand. */
  readonly nodes: readonly number[];
  /** What arises at the first node on account of this path alone. */
  readonly value: number;
}

export interface PathSearch {
  /** Largest first. */
  readonly paths: readonly SupplyPath[];
  /** `S L y`: what all paths together come to. */
  readonly total: number;
  /** What the paths listed come to. */
  readonly covered: number;
  /** An upper bound of what every path left out comes to on its branch: the largest branch that was cut. */
  readonly largestCut: number;
  /** True when the search ended for its limit of steps, not because nothing large was left. */
  readonly stopped: boolean;
}

export interface PathOptions {
  /** Branches that hold less than this share of the total are cut. */
  readonly threshold?: number;
  /** Longest path in deliveries between nodes; 0 is the last node's own. */
  readonly depth?: number;
  /** Nodes looked at before the search gives up. */
  readonly steps?: number;
}

interface Branch {
  readonly nodes: readonly number[];
  /** Output of the first node on account of this branch. */
  readonly output: number;
}

/**
 * Structural path analysis (Defourny & Thorbecke 1984): the terms `s_i a_ij … y_k` of `s (I + A + A² + …) y`. Everything
 * upstream of a branch that calls for output w of node i is at most `m_i w` with `m = s L`; a branch is cut where that
 * is below the threshold. The bound is exact, so no path above the threshold is missed within the depth.
 * @param coefficients s, n: direct use per unit of output, none below zero.
 * @param finalDemand y, n.
 */
export function supplyPaths(
  system: LeontiefSystem,
  coefficients: Float64Array,
  finalDemand: Float64Array,
  { threshold = 1e-3, depth = 8, steps = 200_000 }: PathOptions = {},
): PathSearch {
  const n = system.order;
  const { values } = system.coefficients;
  const bound = multipliers(system, coefficients).accounts;
  const total = finalDemand.reduce((sum, y, i) => sum + bound[i]! * y, 0);
  const least = threshold * Math.abs(total);
  const paths: SupplyPath[] = [];
  let largestCut = 0;
  let looked = 0;
  const open: Branch[] = [];
  const consider = (node: number, output: number, rest: readonly number[]) => {
    const size = Math.abs(bound[node]! * output);
    if (size === 0) return;
    if (size < least || rest.length > depth) largestCut = Math.max(largestCut, size);
    else open.push({ nodes: [node, ...rest], output });
  };
  for (let i = n - 1; i >= 0; i--) consider(i, finalDemand[i]!, []);
  while (open.length > 0 && looked < steps) {
    const branch = open.pop()!;
    const head = branch.nodes[0]!;
    looked++;
    const value = coefficients[head]! * branch.output;
    if (Math.abs(value) >= least) paths.push({ nodes: branch.nodes, value });
    for (let i = n - 1; i >= 0; i--) consider(i, values[i * n + head]! * branch.output, branch.nodes);
  }
  paths.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const covered = paths.reduce((sum, { value }) => sum + value, 0);
  for (const { nodes, output } of open) largestCut = Math.max(largestCut, Math.abs(bound[nodes[0]!]! * output));
  return { paths, total, covered, largestCut, stopped: open.length > 0 };
}
