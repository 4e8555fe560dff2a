import { PRESENT, presenceOf } from '../advantage/index.ts';
import { type Classification, codeAtLevel, type Matrix, matrix } from '../labelled/index.ts';
import type { Choice } from './figures.ts';
import { percentiles } from './percentiles.ts';
import { type Found, type Pool, poolOf, type Weights } from './pool.ts';

export const DIFFERENTIATION_WEIGHTS: Weights = { crowded: 0.5, differs: 0.3, nearness: 0.2 };

/** Two levels of the same amounts. */
export interface TwoLevels {
  /** Regions × industries at the broader level; the pool's industries are its columns. */
  readonly broad: Matrix;
  /** Regions × industries one level deeper. */
  readonly deep: Matrix;
  /** For each column of `deep`, the column of `broad` above it. */
  readonly above: Uint32Array;
}

/** The broader of two levels, added up from the deeper one; a sum with a missing part is missing. */
export function twoLevels(deep: Matrix, level: number, classification: Classification): TwoLevels {
  const labels = deep.columns.map((code) => codeAtLevel(code, level, classification));
  const columns = [...new Set(labels)];
  const number = new Map(columns.map((label, k) => [label, k]));
  const above = Uint32Array.from(labels, (label) => number.get(label)!);
  const broad = matrix(deep.rows, columns);
  const m = deep.columns.length;
  deep.values.forEach((value, at) => {
    broad.values[Math.floor(at / m) * columns.length + above[at % m]!]! += value;
  });
  return { broad, deep, above };
}

interface Shared extends Found {
  readonly crowded: number;
  readonly differs: number;
}

/**
 * Differentiated development (错位发展): two regions strong in the same industry (LQ ≥ threshold) that differ one level deeper.
 * Components: `crowded` the lesser of the two shares of the industry in their economies, `differs` the part of it that vanishes
 * one level deeper, `1 − Σ_child min(s_a, s_b) / min(s_a, s_b)`, `nearness`. An industry without at least two reported children
 * is no candidate, nor one in which nothing vanishes: nothing tells the two apart there. Each pair comes once.
 */
export function differentiationPool(
  levels: TwoLevels,
  options: {
    readonly threshold?: number;
    readonly choice?: Choice;
    readonly distance?: Float64Array;
    readonly most?: number;
  } = {},
): Pool {
  const { distance, choice = {} } = options;
  const n = levels.broad.rows.length;
  const found = sharedIndustries(levels, options.threshold ?? 1, choice)
    .sort((a, b) => b.crowded * b.differs - a.crowded * a.differs)
    .slice(0, options.most ?? 1000);
  const far = Float64Array.from(found, ({ sender, receiver }) => distance?.[sender * n + receiver] ?? Number.NaN);
  const part = (component: string, raw: Float64Array, sign: 1 | -1 = 1) => {
    const utility = percentiles(raw.map((value) => sign * value));
    return { component, raw: (k: number) => raw[k]!, utility: (k: number) => utility[k]! };
  };
  return poolOf('differentiation', found, [
    part(
      'crowded',
      Float64Array.from(found, ({ crowded }) => crowded),
    ),
    part(
      'differs',
      Float64Array.from(found, ({ differs }) => differs),
    ),
    part('nearness', far, -1),
  ]);
}

function sharedIndustries({ broad, deep, above }: TwoLevels, threshold: number, choice: Choice): Shared[] {
  const { cells } = presenceOf(broad, { threshold });
  const m = broad.columns.length;
  const children = Array.from({ length: m }, (_, i) => Array.from(above.keys()).filter((j) => above[j] === i));
  const shares = rowShares(deep);
  const width = deep.columns.length;
  const found: Shared[] = [];
  for (let i = 0; i < m; i++) {
    if (children[i]!.length < 2 || (choice.industries?.[i] ?? 1) === 0) continue;
    const strong = broad.rows.map((_, r) => r).filter((r) => cells[r * m + i] === PRESENT);
    for (const [k, a] of strong.entries()) {
      for (const b of strong.slice(k + 1)) {
        if (!isChosen(choice, a, b)) continue;
        const own = sharedPart(shares, a * width, b * width, children[i]!);
        if (own.crowded > 0 && own.differs > 1e-12) found.push({ sender: a, receiver: b, industry: i, ...own });
      }
    }
  }
  return found;
}

/** Whether one of the two is asked for as a sender and the other as a receiver, either way round. */
function isChosen({ senders, receivers }: Choice, a: number, b: number): boolean {
  const goes = (from: number, to: number) => (senders?.[from] ?? 1) === 1 && (receivers?.[to] ?? 1) === 1;
  return goes(a, b) || goes(b, a);
}

/** Over the children both reported. */
function sharedPart(shares: Float64Array, a: number, b: number, children: readonly number[]) {
  let [ownA, ownB, common, compared] = [0, 0, 0, 0];
  for (const j of children) {
    const [p, q] = [shares[a + j]!, shares[b + j]!];
    if (Number.isNaN(p) || Number.isNaN(q)) continue;
    ownA += p;
    ownB += q;
    common += Math.min(p, q);
    compared++;
  }
  const crowded = Math.min(ownA, ownB);
  return compared < 2 || crowded === 0 ? { crowded: 0, differs: 0 } : { crowded, differs: 1 - common / crowded };
}

function rowShares({ rows, columns, values }: Matrix): Float64Array {
  const m = columns.length;
  const totals = Float64Array.from(rows, (_, r) => {
    let sum = 0;
    for (let j = 0; j < m; j++) if (values[r * m + j]! >= 0) sum += values[r * m + j]!;
    return sum;
  });
  return values.map((value, at) => {
    const total = totals[Math.floor(at / m)]!;
    return value >= 0 && total > 0 ? value / total : Number.NaN;
  });
}

/** Which children of the industry each of the two should lead in: columns of `deep` where its share exceeds the other's, most first. */
export function leadsOf(
  { deep, above }: TwoLevels,
  a: number,
  b: number,
  industry: number,
): { readonly first: number[]; readonly second: number[] } {
  const shares = rowShares(deep);
  const m = deep.columns.length;
  const gaps = Array.from(above.keys())
    .filter((j) => above[j] === industry)
    .map((j) => ({ j, gap: shares[a * m + j]! - shares[b * m + j]! }))
    .filter(({ gap }) => !Number.isNaN(gap) && gap !== 0)
    .sort((x, y) => Math.abs(y.gap) - Math.abs(x.gap) || x.j - y.j);
  return {
    first: gaps.filter(({ gap }) => gap > 0).map(({ j }) => j),
    second: gaps.filter(({ gap }) => gap < 0).map(({ j }) => j),
  };
}
