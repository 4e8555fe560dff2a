import type { Matrix } from '../labelled/index.ts';

/**
 * Every pair of regions, in condensed form: pair (a, b) with a < b stands at `pairIndex(a, b, n)`.
 * A pair in which one side has no total over the industries compared is NaN.
 */
export interface RegionPairs {
  readonly rows: readonly string[];
  /** UNIDO structural similarity `Σ s_a s_b / √(Σ s_a² Σ s_b²)`, 0…1. */
  readonly similarity: Float64Array;
  /** Krugman distance `Σ |s_a − s_b|`, 0…2. */
  readonly distance: Float64Array;
  /** Overlap `Σ min(s_a, s_b) = 1 − distance/2`, 0…1. */
  readonly overlap: Float64Array;
  /** Industries both regions reported. */
  readonly compared: Uint32Array;
  /** Cells of the industries compared that were missing (or negative) and left out. */
  readonly skipped: number;
}

/** Position of pair (a, b), a < b, among the n(n−1)/2 pairs of n regions. */
export function pairIndex(a: number, b: number, n: number): number {
  return a * n - (a * (a + 1)) / 2 + (b - a - 1);
}

/** A cell that can be compared: reported and not negative. A share of a negative amount has no meaning. */
function usable(value: number): boolean {
  return value >= 0;
}

/** The columns taken along, as a dense copy; a cell that cannot be compared is NaN. */
interface Structure {
  readonly n: number;
  readonly m: number;
  readonly values: Float64Array;
  /** Rows with at least one cell that cannot be compared. */
  readonly holed: Uint8Array;
  readonly skipped: number;
}

function structureOf({ rows, columns, values }: Matrix, include?: Uint8Array): Structure {
  const taken = columns.map((_, i) => i).filter((i) => include === undefined || include[i] === 1);
  const [n, m] = [rows.length, taken.length];
  const dense = new Float64Array(n * m);
  const holed = new Uint8Array(n);
  let skipped = 0;
  for (let r = 0; r < n; r++) {
    for (let j = 0; j < m; j++) {
      const value = values[r * columns.length + taken[j]!]!;
      dense[r * m + j] = usable(value) ? value : Number.NaN;
      if (usable(value)) continue;
      holed[r] = 1;
      skipped++;
    }
  }
  return { n, m, values: dense, holed, skipped };
}

/** Turns rows without holes into shares (all NaN where there is no total) and returns their squared lengths, NaN without a total. */
function normalise({ n, m, values, holed }: Structure): Float64Array {
  const squared = new Float64Array(n);
  for (let r = 0; r < n; r++) {
    if (holed[r] === 1) continue;
    const row = values.subarray(r * m, (r + 1) * m);
    let total = 0;
    for (let j = 0; j < m; j++) total += row[j]!;
    let squares = 0;
    for (let j = 0; j < m; j++) {
      row[j] = total > 0 ? row[j]! / total : Number.NaN;
      squares += row[j]! ** 2;
    }
    squared[r] = total > 0 ? squares : Number.NaN;
  }
  return squared;
}

/**
 * Structural similarity, Krugman distance and overlap of every pair of regions.
 * Shares are taken over the industries compared: those of `include` that both regions reported.
 * @param matrix region × industry amounts; NaN (missing) and negative cells are left out pair by pair.
 * @param include 1 for each column to take along, e.g. the tradable industries; all by default.
 */
export function regionPairs(matrix: Matrix, include?: Uint8Array): RegionPairs {
  const structure = structureOf(matrix, include);
  const { n, m, holed, skipped } = structure;
  const pairs = (n * (n - 1)) / 2;
  const out = {
    rows: matrix.rows,
    similarity: new Float64Array(pairs),
    distance: new Float64Array(pairs),
    overlap: new Float64Array(pairs),
    compared: new Uint32Array(pairs).fill(m),
    skipped,
  };
  const squared = normalise(structure);
  for (let a = 0; a < n; a += 2) {
    for (let b = a; b < n; b += 2) block(structure, squared, a, b, out);
  }
  if (skipped > 0) {
    for (let a = 0; a < n; a++) {
      for (let b = a + 1; b < n; b++) if (holed[a] === 1 || holed[b] === 1) comparePair(matrix, a, b, include, out);
    }
  }
  return out;
}

/** A two-by-two block of pairs in one pass: each share is read once for two pairs. */
function block({ n, m, values }: Structure, squared: Float64Array, a: number, b: number, out: RegionPairs): void {
  const a0 = a * m;
  const a1 = Math.min(a + 1, n - 1) * m;
  const b0 = b * m;
  const b1 = Math.min(b + 1, n - 1) * m;
  let dot00 = 0;
  let dot01 = 0;
  let dot10 = 0;
  let dot11 = 0;
  let gap00 = 0;
  let gap01 = 0;
  let gap10 = 0;
  let gap11 = 0;
  for (let j = 0; j < m; j++) {
    const p = values[a0 + j]!;
    const q = values[a1 + j]!;
    const s = values[b0 + j]!;
    const t = values[b1 + j]!;
    dot00 += p * s;
    dot01 += p * t;
    dot10 += q * s;
    dot11 += q * t;
    gap00 += Math.abs(p - s);
    gap01 += Math.abs(p - t);
    gap10 += Math.abs(q - s);
    gap11 += Math.abs(q - t);
  }
  write(out, n, squared, a, b, dot00, gap00);
  write(out, n, squared, a, b + 1, dot01, gap01);
  write(out, n, squared, a + 1, b, dot10, gap10);
  write(out, n, squared, a + 1, b + 1, dot11, gap11);
}

function write(
  out: RegionPairs,
  n: number,
  squared: Float64Array,
  a: number,
  b: number,
  dot: number,
  gap: number,
): void {
  if (a >= b || b >= n) return;
  const pair = pairIndex(a, b, n);
  const scale = Math.sqrt(squared[a]! * squared[b]!);
  const distance = Number.isNaN(scale) ? Number.NaN : gap;
  out.similarity[pair] = dot / scale;
  out.distance[pair] = distance;
  out.overlap[pair] = 1 - distance / 2;
}

function comparePair(matrix: Matrix, a: number, b: number, include: Uint8Array | undefined, out: RegionPairs): void {
  const { similarity, distance, overlap, compared } = compareRegions(matrix, a, b, include);
  const pair = pairIndex(a, b, matrix.rows.length);
  out.similarity[pair] = similarity;
  out.distance[pair] = distance;
  out.overlap[pair] = overlap;
  out.compared[pair] = compared;
}

/** One pair of regions. */
export interface RegionPair {
  readonly similarity: number;
  readonly distance: number;
  readonly overlap: number;
  readonly compared: number;
}

/** The measures of one pair (rows a and b); see {@link regionPairs}. */
export function compareRegions(matrix: Matrix, a: number, b: number, include?: Uint8Array): RegionPair {
  const m = matrix.columns.length;
  const { values } = matrix;
  let totalA = 0;
  let totalB = 0;
  let compared = 0;
  const both = (j: number) =>
    (include === undefined || include[j] === 1) && usable(values[a * m + j]!) && usable(values[b * m + j]!);
  for (let j = 0; j < m; j++) {
    if (!both(j)) continue;
    totalA += values[a * m + j]!;
    totalB += values[b * m + j]!;
    compared++;
  }
  if (totalA === 0 || totalB === 0) {
    return { similarity: Number.NaN, distance: Number.NaN, overlap: Number.NaN, compared };
  }
  let dot = 0;
  let squaresA = 0;
  let squaresB = 0;
  let distance = 0;
  for (let j = 0; j < m; j++) {
    if (!both(j)) continue;
    const p = values[a * m + j]! / totalA;
    const q = values[b * m + j]! / totalB;
    dot += p * q;
    squaresA += p * p;
    squaresB += q * q;
    distance += Math.abs(p - q);
  }
  const similarity = dot / Math.sqrt(squaresA * squaresB);
  return { similarity, distance, overlap: 1 - distance / 2, compared };
}
