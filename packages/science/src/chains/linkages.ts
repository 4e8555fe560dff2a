import type { Coefficients } from './coefficients.ts';
import type { LeontiefSystem } from './leontief.ts';
import type { RegionIndex } from './regions.ts';

/**
 * Where forward linkage comes from: row sums of Ghosh's inverse (the default: what a node's own supply makes possible) or
 * of Leontief's (what a unit more of everybody's final demand takes from it). The class of a node may depend on it.
 */
export type ForwardConvention = 'ghosh' | 'leontief';

/** Strong both ways, one way, or neither. */
export type KeyClass = 'key' | 'backward' | 'forward' | 'weak';

/** Total linkages of each node, n. */
export interface Linkages {
  /** Column sums of L. */
  readonly backward: Float64Array;
  readonly forward: Float64Array;
  /** Linkage over the mean of all nodes (Rasmussen's power and sensitivity of dispersion). */
  readonly backwardIndex: Float64Array;
  readonly forwardIndex: Float64Array;
  /** Both indices above 1: key; one: that one; none: weak (Hirschman's classes). */
  readonly key: readonly KeyClass[];
  readonly convention: ForwardConvention;
}

/**
 * Rasmussen's backward and forward linkages, their indices and classes, by two solves. Row sums of Ghosh's inverse are
 * `(L x)_i / x_i`, because `G = x̂⁻¹ L x̂`; a node without output has 1.
 */
export function linkages(
  system: LeontiefSystem,
  output: Float64Array,
  convention: ForwardConvention = 'ghosh',
): Linkages {
  const ones = new Float64Array(system.order).fill(1);
  const backward = system.solveTransposed(ones);
  const forward = convention === 'leontief' ? system.solve(ones) : ghoshRowSums(system, output);
  const backwardIndex = overMean(backward);
  const forwardIndex = overMean(forward);
  const key = Array.from(backwardIndex, (index, k): KeyClass => {
    const strong = forwardIndex[k]! > 1;
    if (index > 1) return strong ? 'key' : 'backward';
    return strong ? 'forward' : 'weak';
  });
  return { backward, forward, backwardIndex, forwardIndex, key, convention };
}

/** Row sums of Ghosh's inverse. */
export function ghoshRowSums(system: LeontiefSystem, output: Float64Array): Float64Array {
  return system.solve(output).map((value, i) => (output[i] === 0 ? 1 : value / output[i]!));
}

function overMean(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value / mean);
}

/** What a node's total linkages come to within its own region; the rest is between regions. */
export interface RegionalLinkages {
  readonly backwardWithin: Float64Array;
  readonly forwardWithin: Float64Array;
}

/** The parts of backward (L) and forward (Ghosh) linkage that stay in the node's own region. */
export function linkagesWithinRegion(
  system: LeontiefSystem,
  output: Float64Array,
  { labels, codes }: RegionIndex,
): RegionalLinkages {
  const n = system.order;
  const width = labels.length;
  const ones = new Float64Array(n * width);
  const outputs = new Float64Array(n * width);
  codes.forEach((code, i) => {
    ones[i * width + code] = 1;
    outputs[i * width + code] = output[i]!;
  });
  const back = system.solveTransposed(ones, width);
  const ahead = system.solve(outputs, width);
  return {
    backwardWithin: Float64Array.from(codes, (code, i) => back[i * width + code]!),
    forwardWithin: Float64Array.from(codes, (code, i) => (output[i] === 0 ? 1 : ahead[i * width + code]! / output[i]!)),
  };
}

/** Direct linkages of each node, n, and the parts of them within the node's own region. */
export interface DirectLinkages extends RegionalLinkages {
  /** Column sums of A: what a unit of output takes from all nodes directly. */
  readonly backward: Float64Array;
  /** Row sums of B: the share of output that goes to all nodes as their input. */
  readonly forward: Float64Array;
}

/**
 * Direct backward (Chenery and Watanabe) and forward linkages: column sums of A, and row sums of `B = x̂⁻¹ A x̂`. A node
 * without output has 0 forward.
 */
export function directLinkages(
  { order: n, values }: Coefficients,
  output: Float64Array,
  { codes }: RegionIndex,
): DirectLinkages {
  const backward = new Float64Array(n);
  const backwardWithin = new Float64Array(n);
  const forward = new Float64Array(n);
  const forwardWithin = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const input = values[i * n + j]!;
      const flow = input * output[j]!;
      backward[j]! += input;
      forward[i]! += flow;
      if (codes[i] !== codes[j]) continue;
      backwardWithin[j]! += input;
      forwardWithin[i]! += flow;
    }
    forward[i] = output[i] === 0 ? 0 : forward[i]! / output[i]!;
    forwardWithin[i] = output[i] === 0 ? 0 : forwardWithin[i]! / output[i]!;
  }
  return { backward, forward, backwardWithin, forwardWithin };
}

/** How unevenly a node's pull (columns) or push (rows) spreads over the others: coefficient of variation, sample deviation. */
export interface LinkageVariation {
  readonly backward: Float64Array;
  readonly forward: Float64Array;
}

/** Rasmussen's coefficients of variation of the columns and rows of L; low means that many nodes share in it. */
export function linkageVariation(inverse: Float64Array, order: number): LinkageVariation {
  const variation = (start: number, stride: number) => {
    let sum = 0;
    for (let k = 0; k < order; k++) sum += inverse[start + k * stride]!;
    const mean = sum / order;
    let squares = 0;
    for (let k = 0; k < order; k++) squares += (inverse[start + k * stride]! - mean) ** 2;
    return Math.sqrt(squares / (order - 1)) / mean;
  };
  return {
    backward: Float64Array.from({ length: order }, (_, j) => variation(j, order)),
    forward: Float64Array.from({ length: order }, (_, i) => variation(i * order, 1)),
  };
}
