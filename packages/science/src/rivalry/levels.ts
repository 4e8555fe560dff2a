import { type Classification, codeAtLevel, levelsOf, type Matrix, matrix, matrixAtLevel } from '../labelled/index.ts';
import { compareRegions, pairIndex, type RegionPair, regionPairs } from './pairs.ts';

/** Every pair at one level of the classification, in the condensed order of `regionPairs`. */
export interface PairsAtLevel {
  readonly level: number;
  readonly industries: number;
  readonly similarity: Float64Array;
  readonly distance: Float64Array;
  readonly overlap: Float64Array;
}

/**
 * Compares every pair at each level of the classification, broadest first. All levels of a pair rest on the
 * same leaves, those both regions reported, so that overlap can only fall with depth.
 * @param source region × industry amounts of leaf industries (no total beside its parts).
 * @param include 1 for each column to take along; all by default.
 */
export function pairsAtLevels(source: Matrix, classification: Classification, include?: Uint8Array): PairsAtLevel[] {
  const taken = columnsOf(source, include);
  const complete = taken.values.every((value) => value >= 0);
  return levelsOf(taken, classification).map((level) => {
    const whole = matrixAtLevel(taken, level, classification);
    const pairs = complete ? regionPairs(whole) : pairByPair(taken, level, classification);
    return { level, industries: whole.columns.length, ...pairs };
  });
}

/** One pair at each level; see {@link pairsAtLevels}. */
export function pairAtLevels(
  source: Matrix,
  classification: Classification,
  a: number,
  b: number,
  include?: Uint8Array,
): (RegionPair & { readonly level: number })[] {
  const taken = columnsOf(source, include);
  const levels = levelsOf(taken, classification);
  return levels.map((level) => ({ level, ...pairAt(taken, groupsAt(taken, level, classification), a, b) }));
}

function columnsOf(source: Matrix, include: Uint8Array | undefined): Matrix {
  if (include === undefined || !include.includes(0)) return source;
  const values = source.values.filter((_, cell) => include[cell % source.columns.length] === 1);
  return matrix(
    source.rows,
    source.columns.filter((_, j) => include[j] === 1),
    values,
  );
}

function groupsAt(source: Matrix, level: number, classification: Classification): Uint32Array {
  const position = new Map<string, number>();
  return Uint32Array.from(source.columns, (code) => {
    const group = codeAtLevel(code, level, classification);
    if (!position.has(group)) position.set(group, position.size);
    return position.get(group)!;
  });
}

function pairByPair(source: Matrix, level: number, classification: Classification) {
  const n = source.rows.length;
  const groups = groupsAt(source, level, classification);
  const empty = () => new Float64Array((n * (n - 1)) / 2);
  const out = { similarity: empty(), distance: empty(), overlap: empty() };
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      const one = pairAt(source, groups, a, b);
      const pair = pairIndex(a, b, n);
      out.similarity[pair] = one.similarity;
      out.distance[pair] = one.distance;
      out.overlap[pair] = one.overlap;
    }
  }
  return out;
}

/** Adds the leaves both regions reported up to their groups, then compares; `compared` counts leaves. */
function pairAt({ columns, values }: Matrix, groups: Uint32Array, a: number, b: number): RegionPair {
  const m = columns.length;
  const size = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const sums = new Float64Array(2 * size);
  let compared = 0;
  for (let j = 0; j < m; j++) {
    const [p, q] = [values[a * m + j]!, values[b * m + j]!];
    if (!(p >= 0 && q >= 0)) continue;
    sums[groups[j]!]! += p;
    sums[size + groups[j]!]! += q;
    compared++;
  }
  const labels = Array.from({ length: size }, (_, k) => String(k));
  return { ...compareRegions(matrix(['a', 'b'], labels, sums), 0, 1), compared };
}
