import { stronglyConnected } from './components.ts';

/** Whether every final demand can be met: the spectral radius of A is below 1. */
export interface Productivity {
  readonly state: 'productive' | 'not-productive' | 'undetermined';
  /** Nodes that use as much as they make, in a group that lives on itself: those that make I − A singular or worse. */
  readonly nodes: readonly number[];
  /** Lower bound of the spectral radius of their group; 0 where the table is productive at sight. */
  readonly spectralRadius: number;
}

const mostSteps = 2000;
/** Rounded tables make column sums of 1 ± a few units of the last place. */
const rounding = 1e-9;

/**
 * Looks whether `A = Z x̂⁻¹` is productive. All column sums below 1 suffice; else every strongly
 * connected group with a column of 1 or more is looked at by itself, and its spectral radius is
 * bounded by `min (vA)_j / v_j ≤ ρ ≤ max (vA)_j / v_j` (Collatz–Wielandt). Entries below zero are
 * left out; columns of nodes without output count as zero.
 */
export function productivity(intermediate: Float64Array, output: Float64Array): Productivity {
  const n = output.length;
  const sums = inputShares(intermediate, output);
  if (sums.every((share) => share < 1 - rounding)) return { state: 'productive', nodes: [], spectralRadius: 0 };
  const nodes: number[] = [];
  let state: Productivity['state'] = 'productive';
  let radius = 0;
  for (const group of stronglyConnected(intermediate, n)) {
    const heavy = group.filter((j) => sums[j]! >= 1 - rounding);
    if (heavy.length === 0) continue;
    const bounds = spectralBounds(intermediate, output, group);
    if (bounds.most < 1 - rounding) continue;
    radius = Math.max(radius, bounds.least);
    nodes.push(...heavy);
    if (bounds.least >= 1 - rounding) state = 'not-productive';
    else if (state === 'productive') state = 'undetermined';
  }
  return { state, nodes: nodes.sort((a, b) => a - b), spectralRadius: radius };
}

/** Column sums of A, entries below zero left out. */
function inputShares(intermediate: Float64Array, output: Float64Array): Float64Array {
  const n = output.length;
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const at = i * n;
    for (let j = 0; j < n; j++) sums[j]! += Math.max(0, intermediate[at + j]!);
  }
  return sums.map((sum, j) => (output[j]! > 0 ? sum / output[j]! : 0));
}

/**
 * Bounds of the spectral radius of the group's own block, by iterating on `I + A` (the identity keeps
 * cyclic groups from oscillating) until they lie on one side of 1.
 */
function spectralBounds(intermediate: Float64Array, output: Float64Array, group: readonly number[]) {
  const n = output.length;
  const size = group.length;
  const block = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const x = output[group[b]!]!;
      if (x > 0) block[a * size + b] = Math.max(0, intermediate[group[a]! * n + group[b]!]!) / x;
    }
  }
  let vector = new Float64Array(size).fill(1);
  let bounds = { least: 0, most: Number.POSITIVE_INFINITY };
  for (let step = 0; step < mostSteps; step++) {
    const next = vector.slice();
    for (let a = 0; a < size; a++) {
      const weight = vector[a]!;
      for (let b = 0; b < size; b++) next[b]! += weight * block[a * size + b]!;
    }
    const ratios = next.map((value, b) => value / vector[b]! - 1);
    bounds = { least: Math.max(bounds.least, least(ratios)), most: Math.min(bounds.most, most(ratios)) };
    if (bounds.most < 1 - rounding || bounds.least >= 1 - rounding) return bounds;
    const scale = most(next);
    vector = next.map((value) => value / scale);
  }
  return bounds;
}

function least(values: Float64Array): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

function most(values: Float64Array): number {
  return values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
}
