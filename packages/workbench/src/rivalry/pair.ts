import { rowsOf, type WireTable } from '../data/index.ts';

/** One pair of regions as the board shows it; null where one side has no total. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly similarity: number | null;
  readonly distance: number | null;
  readonly overlap: number | null;
}

export const pairIndicators = ['similarity', 'overlap', 'distance'] as const;

export type PairIndicator = (typeof pairIndicators)[number];

/** The indicator in the address, similarity when there is none. */
export function pairIndicator(asked: string | undefined): PairIndicator {
  return pairIndicators.find((indicator) => indicator === asked) ?? 'similarity';
}

/** Its column in the public contract. */
export const columnOf: Readonly<Record<PairIndicator, string>> = {
  similarity: 'similarity',
  overlap: 'overlap',
  distance: 'krugman_distance',
};

export function pairsOf(table: WireTable): Pair[] {
  return rowsOf(table).map((row) => ({
    a: String(row['region_a']),
    b: String(row['region_b']),
    similarity: numberOf(row['similarity']),
    distance: numberOf(row['krugman_distance']),
    overlap: numberOf(row['overlap']),
  }));
}

/** Pairs with a figure, the most alike first: the largest similarity or overlap, the smallest distance. */
export function mostAlike(pairs: readonly Pair[], indicator: PairIndicator): Pair[] {
  const sign = indicator === 'distance' ? 1 : -1;
  return pairs
    .filter((pair) => pair[indicator] !== null)
    .sort((x, y) => sign * (x[indicator]! - y[indicator]!) || (x.a + x.b < y.a + y.b ? -1 : 1));
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** The pairs of one region, which stands first in each. */
export function pairsWith(region: string, pairs: readonly Pair[]): Pair[] {
  return pairs
    .filter(({ a, b }) => a === region || b === region)
    .map((pair) => (pair.b === region ? { ...pair, a: pair.b, b: pair.a } : pair));
}
