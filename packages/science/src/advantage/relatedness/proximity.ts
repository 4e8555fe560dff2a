import { coPresence } from '../../kernels/index.ts';
import { type Matrix, matrix } from '../../labelled/index.ts';
import type { Presence } from '../complexity/presence.ts';

/**
 * `harvard`: minimum conditional probability, diagonal 1. `oec`: the same with diagonal 0. The forms of the R
 * package EconGeo, diagonal 0: `econgeo` (its default, association by probability), `econgeo-association`,
 * `econgeo-cosine`, `econgeo-jaccard`.
 */
export type ProximityConvention =
  | 'harvard'
  | 'oec'
  | 'econgeo'
  | 'econgeo-association'
  | 'econgeo-cosine'
  | 'econgeo-jaccard';

export const proximityConventions: readonly ProximityConvention[] = [
  'harvard',
  'oec',
  'econgeo',
  'econgeo-association',
  'econgeo-cosine',
  'econgeo-jaccard',
];

/**
 * Proximity of industries, industries × industries and symmetric. By default (Hidalgo et al. 2007)
 * `φ[i,j] = min(P(i|j), P(j|i)) = co-presence / max(ubiquity)`.
 * The rows and columns of an industry present nowhere are NaN: its conditional probabilities are undefined.
 */
export function proximity(presence: Presence, convention: ProximityConvention = 'harvard'): Matrix {
  const size = presence.industries.length;
  const counts = coPresence(presence.incidence);
  const values = new Float64Array(size * size);
  if (convention === 'harvard' || convention === 'oec') {
    conditionalProbability(counts, values, size, convention === 'harvard' ? 1 : 0);
  } else {
    cooccurrenceStrength(counts, values, size, convention);
  }
  for (let i = 0; i < size; i++) {
    if (counts[i * size + i] !== 0) continue;
    for (let j = 0; j < size; j++) {
      values[i * size + j] = Number.NaN;
      values[j * size + i] = Number.NaN;
    }
  }
  return matrix(presence.industries, presence.industries, values);
}

function conditionalProbability(counts: Uint32Array, values: Float64Array, size: number, diagonal: number): void {
  const ubiquity = Float64Array.from({ length: size }, (_, i) => counts[i * size + i]!);
  for (let i = 0; i < size; i++) {
    const own = ubiquity[i]!;
    for (let j = 0, at = i * size; j < size; j++, at++) {
      const other = ubiquity[j]!;
      values[at] = counts[at]! / (own > other ? own : other);
    }
    values[i * size + i] = diagonal;
  }
}

/** Co-occurrence c_ij against what the off-diagonal margins S_i and their sum T lead one to expect. */
function cooccurrenceStrength(
  counts: Uint32Array,
  values: Float64Array,
  size: number,
  convention: ProximityConvention,
): void {
  const margin = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) if (j !== i) margin[i]! += counts[i * size + j]!;
  }
  const total = margin.reduce((sum, value) => sum + value, 0);
  const strength = strengths[convention as keyof typeof strengths];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const count = i === j ? 0 : counts[i * size + j]!;
      values[i * size + j] = count === 0 ? 0 : strength(count, margin[i]!, margin[j]!, total);
    }
  }
}

const strengths = {
  econgeo: (c: number, a: number, b: number, total: number) =>
    c / (((a / total) * (b / (total - a)) + (b / total) * (a / (total - b))) * (total / 2)),
  'econgeo-association': (c: number, a: number, b: number, total: number) => c / ((a * b) / total),
  'econgeo-cosine': (c: number, a: number, b: number) => c / Math.sqrt(a * b),
  'econgeo-jaccard': (c: number, a: number, b: number) => c / (a + b - c),
};
