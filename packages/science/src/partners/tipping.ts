import type { Pool, Weights } from './pool.ts';

/** Where a weight, moved alone, changes a candidate’s place. */
export interface Tipping {
  readonly component: string;
  /** The weight given. */
  readonly weight: number;
  /** The nearest weight below and above at which the place changes; undefined where none does. */
  readonly below: Turn | undefined;
  readonly above: Turn | undefined;
}

export interface Turn {
  /** Not below zero, in the scale of the weights given. */
  readonly weight: number;
  /** Position in the pool of the candidate that it then stands level with. */
  readonly other: number;
  /** Whether the other passes it, or it passes the other. */
  readonly becomes: 'worse' | 'better';
}

/** Slack below which two scores count as level. */
const LEVEL = 1e-9;

/**
 * What would change a candidate’s place: for each component the nearest weight, the others left as they are, at which its score
 * is level with another’s and parts from it on the other side. With `S` the weighted sum and `K` the known weight without the
 * component, the scores are level where `(S_k + w u_k)(K_j + w) = (S_j + w u_j)(K_k + w)`, a quadratic in w; where the component
 * is missing its terms fall away. Exact, for a pool of n candidates and c components in O(n c).
 */
export function tippingOf(pool: Pool, weights: Weights, k: number): Tipping[] {
  return pool.components.map((component, c) => {
    const weight = weights[component] ?? 0;
    const own = partsOf(pool, weights, k, c);
    let [below, above]: [Turn | undefined, Turn | undefined] = [undefined, undefined];
    for (let j = 0; j < pool.length; j++) {
      if (j === k) continue;
      const other = partsOf(pool, weights, j, c);
      const now = lead(own, other, weight);
      for (const root of roots(own, other)) {
        if (root < 0 || Math.abs(root - weight) < LEVEL) continue;
        const becomes = turnAt(own, other, root, weight, now);
        if (becomes === undefined) continue;
        if (root < weight && !(below !== undefined && below.weight >= root))
          below = { weight: root, other: j, becomes };
        if (root > weight && !(above !== undefined && above.weight <= root))
          above = { weight: root, other: j, becomes };
      }
    }
    return { component, weight, below, above };
  });
}

interface Parts {
  /** Weighted sum and weight of the known components but one. */
  readonly sum: number;
  readonly known: number;
  /** That one’s utility, and 1 where it is known. */
  readonly utility: number;
  readonly has: 0 | 1;
}

function partsOf({ components, utility }: Pool, weights: Weights, k: number, without: number): Parts {
  const width = components.length;
  let [sum, known] = [0, 0];
  for (let c = 0; c < width; c++) {
    const value = utility[k * width + c]!;
    if (c === without || Number.isNaN(value)) continue;
    const weight = weights[components[c]!] ?? 0;
    sum += weight * value;
    known += weight;
  }
  const value = utility[k * width + without]!;
  return Number.isNaN(value) ? { sum, known, utility: 0, has: 0 } : { sum, known, utility: value, has: 1 };
}

function scoreAt({ sum, known, utility, has }: Parts, weight: number): number {
  return (sum + has * weight * utility) / (known + has * weight);
}

/** How far the first is ahead of the second. */
function lead(own: Parts, other: Parts, weight: number): number {
  return scoreAt(own, weight) - scoreAt(other, weight);
}

/** Weights at which both are level, ascending. */
function roots(own: Parts, other: Parts): number[] {
  const a = own.has * other.has * (own.utility - other.utility);
  const b =
    own.sum * other.has +
    own.has * own.utility * other.known -
    other.sum * own.has -
    other.has * other.utility * own.known;
  const c = own.sum * other.known - other.sum * own.known;
  if (Math.abs(a) < 1e-15) return Math.abs(b) < 1e-15 ? [] : [-c / b];
  const discriminant = b * b - 4 * a * c;
  if (!(discriminant > 0)) return [];
  // The stable form: no difference of nearly equal numbers.
  const q = -(b + Math.sign(b || 1) * Math.sqrt(discriminant)) / 2;
  return [q / a, c / q].filter(Number.isFinite).sort((x, y) => x - y);
}

/** Which way the place turns when the weight moves past the root; undefined where the two only touch. */
function turnAt(own: Parts, other: Parts, root: number, weight: number, now: number): Turn['becomes'] | undefined {
  const step = 1e-6 * Math.max(1, Math.abs(root)) * Math.sign(root - weight);
  const beyond = lead(own, other, Math.max(0, root + step));
  const before = Math.abs(now) < LEVEL ? lead(own, other, root - step) : now;
  if (!(Math.abs(beyond) > 0) || Math.sign(beyond) === Math.sign(before)) return undefined;
  return beyond > 0 ? 'better' : 'worse';
}
